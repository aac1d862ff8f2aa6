/** The reference service: {@link dev.dovetail.handlers.AppTable} is the table of its functions. */
@NullMarked
package dev.dovetail.handlers;

import org.jspecify.annotations.NullMarked;
