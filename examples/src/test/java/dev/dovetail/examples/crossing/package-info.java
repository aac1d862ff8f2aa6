/** Features that meet: what one of them promises holds where others are used as well. */
@NullMarked
package dev.dovetail.examples.crossing;

import org.jspecify.annotations.NullMarked;
