package dev.dovetail.model;

/**
 * One condition that an access pattern puts on a key attribute.
 *
 * @param attribute the key attribute's name
 * @param operator {@code =} or {@code begins_with}
 * @param value the template of the compared value: literal text with {@code {component}} for each
 *     facet
 */
public record KeyCondition(String attribute, String operator, String value) {}
