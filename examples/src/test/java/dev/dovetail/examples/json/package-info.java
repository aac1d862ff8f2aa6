/** Requests and responses that are read and written by what is generated for their records. */
@NullMarked
package dev.dovetail.examples.json;

import org.jspecify.annotations.NullMarked;
