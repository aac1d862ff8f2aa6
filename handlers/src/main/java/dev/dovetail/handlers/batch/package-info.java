/** Many todos of a user in one request: the functions, which answer for each todo on its own. */
@NullMarked
package dev.dovetail.handlers.batch;

import org.jspecify.annotations.NullMarked;
