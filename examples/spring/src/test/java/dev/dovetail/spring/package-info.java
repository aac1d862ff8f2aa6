/** The service over HTTP, on an engine. */
@NullMarked
package dev.dovetail.spring;

import org.jspecify.annotations.NullMarked;
