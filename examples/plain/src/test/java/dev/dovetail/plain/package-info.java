/** The program on an engine, and in a JVM of its own. */
@NullMarked
package dev.dovetail.plain;

import org.jspecify.annotations.NullMarked;
