/** The todos of a user: the entity, its repository, and one function for each route. */
@NullMarked
package dev.dovetail.handlers.todos;

import org.jspecify.annotations.NullMarked;
