/** Entities that change while their items stay: what services stored before, and read after. */
@NullMarked
package dev.dovetail.examples.evolution;

import org.jspecify.annotations.NullMarked;
