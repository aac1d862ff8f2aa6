package dev.dovetail.examples.corners;

import dev.dovetail.Entity;
import dev.dovetail.Index;

/** An animal; both kinds are in the index by the same components. */
@Entity(type = "DOG", pk = "DOG#{id}", sk = "DOG")
@Index(name = "byOwner", pk = "owner", sk = "name")
record Dog(String id, String owner, String name) {}
