/** Writes what functions take and answer over HTTP as an OpenAPI document, from their model. */
@NullMarked
package dev.dovetail.charts.openapi;

import org.jspecify.annotations.NullMarked;
