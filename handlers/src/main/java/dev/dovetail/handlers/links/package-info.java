/** The links of a user: the entity, its repository, and the functions. */
@NullMarked
package dev.dovetail.handlers.links;

import org.jspecify.annotations.NullMarked;
