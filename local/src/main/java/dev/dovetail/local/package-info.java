/** Serves the functions on the class path on this machine; {@code Serve} is the entry point. */
@NullMarked
package dev.dovetail.local;

import org.jspecify.annotations.NullMarked;
