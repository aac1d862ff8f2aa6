/** Batches whose requests are under way at the same time. */
@NullMarked
package dev.dovetail.examples.parallel;

import org.jspecify.annotations.NullMarked;
