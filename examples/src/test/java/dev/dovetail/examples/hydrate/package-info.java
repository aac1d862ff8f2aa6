/** Queries of indexes that hold keys only, whose items are read from the table. */
@NullMarked
package dev.dovetail.examples.hydrate;

import org.jspecify.annotations.NullMarked;
