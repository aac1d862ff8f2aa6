/** A table for the tests of assertions and fixtures. */
@NullMarked
package dev.dovetail.testkit.club;

import org.jspecify.annotations.NullMarked;
