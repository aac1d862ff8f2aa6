/** A Spring Boot service that keeps notes: the table and its repositories are beans. */
@NullMarked
package dev.dovetail.spring;

import org.jspecify.annotations.NullMarked;
