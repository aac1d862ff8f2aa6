package dev.dovetail.model;

import org.jspecify.annotations.Nullable;

/**
 * How a component is written in the composed keys of an entity.
 *
 * @param component the component's name
 * @param encoding the name of its encoding, such as {@code string}, {@code integer}, {@code
 *     decimal(2)}, {@code instant(millis)} or {@code enum(DONE,OPEN)}
 * @param maxBytes the most bytes of UTF-8 that the facet takes, or null if the type sets no bound
 */
public record FacetModel(String component, String encoding, @Nullable Integer maxBytes) {}
