/** Corner cases of names and indexes that no other example comes by. */
@NullMarked
package dev.dovetail.examples.corners;

import org.jspecify.annotations.NullMarked;
