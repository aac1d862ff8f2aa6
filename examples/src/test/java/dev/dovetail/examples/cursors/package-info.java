/** Cursors that are signed, bound to a caller, and good for a time. */
@NullMarked
package dev.dovetail.examples.cursors;

import org.jspecify.annotations.NullMarked;
