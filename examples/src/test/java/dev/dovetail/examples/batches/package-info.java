/** Batches, with an engine that takes everything and with one that does not. */
@NullMarked
package dev.dovetail.examples.batches;

import org.jspecify.annotations.NullMarked;
