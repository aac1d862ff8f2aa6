/** Writes whose answers are lost, on the SDK's own client with its own retries. */
@NullMarked
package dev.dovetail.examples.retries;

import org.jspecify.annotations.NullMarked;
