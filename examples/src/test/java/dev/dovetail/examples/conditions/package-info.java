/** Conditions of writes, and filters of queries. */
@NullMarked
package dev.dovetail.examples.conditions;

import org.jspecify.annotations.NullMarked;
