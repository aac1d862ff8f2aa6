/** Every kind of read: counts, streams, projections, item collections, scans. */
@NullMarked
package dev.dovetail.examples.reads;

import org.jspecify.annotations.NullMarked;
