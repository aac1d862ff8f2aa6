package dev.dovetail.processor;

/**
 * The keys that a batch is given: of one component a list, of the others one value.
 *
 * @param list the parameter with the list, of any name
 * @param component the component that it has values of
 */
record BatchKey(Parameter list, Component component) {}
