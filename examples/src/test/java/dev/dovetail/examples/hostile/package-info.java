/** What no honest caller sends: it is refused with a reason, or stored as it is. */
@NullMarked
package dev.dovetail.examples.hostile;

import org.jspecify.annotations.NullMarked;
