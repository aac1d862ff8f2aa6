/** Tests over all rooms at once. {@link dev.dovetail.architecture.Room} is where to begin. */
@NullMarked
package dev.dovetail.architecture;

import org.jspecify.annotations.NullMarked;
