/** Delivery of streams, and topics. */
@NullMarked
package dev.dovetail.examples.streams;

import org.jspecify.annotations.NullMarked;
