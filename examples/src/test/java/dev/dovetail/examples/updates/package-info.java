/** Every way to update an item. */
@NullMarked
package dev.dovetail.examples.updates;

import org.jspecify.annotations.NullMarked;
