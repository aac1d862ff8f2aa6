/** Repositories whose methods return a future, on the SDK's asynchronous client. */
@NullMarked
package dev.dovetail.examples.async;

import org.jspecify.annotations.NullMarked;
