/** Upserts, moves and unique components. */
@NullMarked
package dev.dovetail.examples.unique;

import org.jspecify.annotations.NullMarked;
