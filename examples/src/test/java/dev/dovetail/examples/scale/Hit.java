package dev.dovetail.examples.scale;

import dev.dovetail.Entity;
import dev.dovetail.Sharded;

/** One of very many hits of a page, in shards. */
@Sharded(8)
@Entity(type = "HIT", pk = "PAGE#{page}", sk = "HIT#{number}")
record Hit(String page, int number, String text) {}
