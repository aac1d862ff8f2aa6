package dev.dovetail.processor;

/**
 * Writes the body of one kind of repository method.
 *
 * @param <M> the kind of method
 */
interface MethodRule<M extends RepositoryMethod> {
  CodeBlock body(M method, MethodContext context);
}
