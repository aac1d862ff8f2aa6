package dev.dovetail.processor;

/**
 * A component of the key that a move gives another value.
 *
 * @param component the component
 * @param parameter the parameter with the new value
 */
record MovedPart(Component component, Parameter parameter) {}
