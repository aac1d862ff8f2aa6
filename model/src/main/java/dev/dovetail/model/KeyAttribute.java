package dev.dovetail.model;

/**
 * Names one attribute of a key and gives its type.
 *
 * @param name the attribute's name in the item
 * @param type the attribute's type
 */
public record KeyAttribute(String name, ScalarType type) {}
