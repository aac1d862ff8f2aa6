/** A small service, with what javac would write for it. */
@NullMarked
package dev.dovetail.local.sample;

import org.jspecify.annotations.NullMarked;
