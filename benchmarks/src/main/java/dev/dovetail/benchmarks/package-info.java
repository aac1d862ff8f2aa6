/**
 * Measurements against peers. {@link dev.dovetail.benchmarks.CompareSchemas} runs all of them and
 * prints the ratios.
 */
@NullMarked
package dev.dovetail.benchmarks;

import org.jspecify.annotations.NullMarked;
