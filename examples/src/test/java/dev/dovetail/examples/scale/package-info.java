/** Many items: what they take of memory, and what each of them costs. */
@NullMarked
package dev.dovetail.examples.scale;

import org.jspecify.annotations.NullMarked;
