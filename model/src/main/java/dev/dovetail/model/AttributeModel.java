package dev.dovetail.model;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of an entity: one component of its record.
 *
 * @param name the attribute's and the component's name
 * @param type DynamoDB's type descriptor: {@code S}, {@code N}, {@code B}, {@code BOOL}, {@code L},
 *     {@code M}, {@code SS}, {@code NS} or {@code BS}
 * @param javaType the component's type as written in Java
 * @param required whether every item has it
 * @param role what the library does with it on its own, or null for a plain attribute
 */
public record AttributeModel(
    String name, String type, String javaType, boolean required, @Nullable AttributeRole role) {}
