package dev.dovetail.examples.corners;

import dev.dovetail.Entity;
import dev.dovetail.Index;

/** An animal; both kinds are in the index by the same components. */
@Entity(type = "CAT", pk = "CAT#{id}", sk = "CAT")
@Index(name = "byOwner", pk = "owner", sk = "name")
record Cat(String id, String owner, String name) {}
