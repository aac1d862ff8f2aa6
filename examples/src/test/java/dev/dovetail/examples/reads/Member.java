package dev.dovetail.examples.reads;

import dev.dovetail.ComposedIndex;
import dev.dovetail.Entity;

/** Somebody who borrows books. */
@Entity(type = "MEMBER", pk = "MEMBER#{memberId}", sk = "PROFILE")
@ComposedIndex(name = "alphabetic", pk = "OF#{memberId}", sk = "A#{name}")
record Member(String memberId, String name) implements MemberItem {}
