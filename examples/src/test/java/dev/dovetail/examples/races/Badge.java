package dev.dovetail.examples.races;

import dev.dovetail.Entity;
import dev.dovetail.Unique;
import dev.dovetail.Version;
import org.jspecify.annotations.Nullable;

/** An item with a value that no other has, which can be moved to another number. */
@Entity(type = "BADGE", pk = "ROOM#{room}", sk = "BADGE#{number}")
record Badge(
    String room, int number, @Unique @Nullable String name, int uses, @Version long version) {}
