/** The changes of a table in an archive. */
@NullMarked
package dev.dovetail.examples.audit;

import org.jspecify.annotations.NullMarked;
