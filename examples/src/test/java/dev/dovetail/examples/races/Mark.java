package dev.dovetail.examples.races;

import dev.dovetail.Entity;

/** An item without a version, which batches may write. */
@Entity(type = "MARK", pk = "MARKS#{list}", sk = "MARK#{number}")
record Mark(String list, int number, String text) {}
