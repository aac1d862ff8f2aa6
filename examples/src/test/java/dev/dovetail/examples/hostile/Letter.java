package dev.dovetail.examples.hostile;

import dev.dovetail.Entity;
import dev.dovetail.Index;
import org.jspecify.annotations.Nullable;

/** Has an index whose key is an attribute of parcels as well. */
@Entity(type = "LETTER", pk = "OWNER#{owner}", sk = "LETTER#{id}")
@Index(name = "byState", pk = "state", sk = "rank")
record Letter(String owner, String id, @Nullable String state, @Nullable Integer rank) {}
