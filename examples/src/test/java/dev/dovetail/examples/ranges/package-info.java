/** Ranges of every kind of component, compared with a filter over all items. */
@NullMarked
package dev.dovetail.examples.ranges;

import org.jspecify.annotations.NullMarked;
