package dev.dovetail.model;

import org.jspecify.annotations.Nullable;

/**
 * How a component is written in the composed keys of an entity.
 *
 * @param component the component's name, or {@code ~shard} for the shard of a sharded partition key
 * @param encoding the name of its encoding, such as {@code string}, {@code integer}, {@code
 *     decimal(2)}, {@code instant(millis)}, {@code enum(DONE,OPEN)} or {@code shard(16)}
 * @param maxBytes the most bytes of UTF-8 that the facet takes, or null if the type sets no bound
 */
public record FacetModel(String component, String encoding, @Nullable Integer maxBytes) {}
