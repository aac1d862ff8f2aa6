/** Assertions on what a test did to its tables: the code of docs/assertions.md. */
@NullMarked
package dev.dovetail.examples.assertions;

import org.jspecify.annotations.NullMarked;
