/** Epic failures, which all callers share: the entities, their repositories, and the functions. */
@NullMarked
package dev.dovetail.handlers.epicfailures;

import org.jspecify.annotations.NullMarked;
