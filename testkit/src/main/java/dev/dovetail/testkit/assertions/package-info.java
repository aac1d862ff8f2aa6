/**
 * Assertions on what a test did to its tables: their items, their changes, the requests and the
 * streams. They need AssertJ. Start with {@link
 * dev.dovetail.testkit.assertions.DovetailAssertions}.
 */
@NullMarked
package dev.dovetail.testkit.assertions;

import org.jspecify.annotations.NullMarked;
