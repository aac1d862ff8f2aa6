/** The testkit and its peers, measured with the same suite of tests. */
@NullMarked
package dev.dovetail.benchmarks.testkit;

import org.jspecify.annotations.NullMarked;
