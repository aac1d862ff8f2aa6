/** A table with the code that javac would write for it. */
@NullMarked
package dev.dovetail.testkit.sample;

import org.jspecify.annotations.NullMarked;
