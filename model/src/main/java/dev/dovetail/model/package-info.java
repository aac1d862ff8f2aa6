/**
 * The one model of a table and of the functions that use it: what the annotation processor writes
 * to {@code META-INF/dovetail} and what tests, infrastructure and documentation read. {@link
 * dev.dovetail.model.TableModel} and {@link dev.dovetail.model.FunctionsModel} are the entry
 * points.
 */
@NullMarked
package dev.dovetail.model;

import org.jspecify.annotations.NullMarked;
