/** The archive of all changes of the table. */
@NullMarked
package dev.dovetail.handlers.audit;

import org.jspecify.annotations.NullMarked;
