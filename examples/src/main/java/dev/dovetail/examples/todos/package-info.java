/** One entity with an index: the design of the front page. */
@NullMarked
package dev.dovetail.examples.todos;

import org.jspecify.annotations.NullMarked;
