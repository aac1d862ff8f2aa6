package dev.dovetail.processor;

/**
 * The value of a member that is absent.
 *
 * @param code an expression of it
 * @param json the same as a value of a JSON schema
 */
record JsonDefault(CodeBlock code, Object json) {}
