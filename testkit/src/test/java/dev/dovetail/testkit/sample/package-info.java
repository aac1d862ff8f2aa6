/** A table as a user of the testkit has it. */
@NullMarked
package dev.dovetail.testkit.sample;

import org.jspecify.annotations.NullMarked;
