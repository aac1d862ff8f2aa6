/** Calls of several threads at the same time, and whether their answers fit together. */
@NullMarked
package dev.dovetail.examples.races;

import org.jspecify.annotations.NullMarked;
