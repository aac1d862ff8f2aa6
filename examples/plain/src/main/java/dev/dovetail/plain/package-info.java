/** A program on a terminal that keeps notes: repositories with nothing around them. */
@NullMarked
package dev.dovetail.plain;

import org.jspecify.annotations.NullMarked;
