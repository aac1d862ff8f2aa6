package dev.dovetail.lambda;

/**
 * Does something around the handling of each request: answers in its place, looks at the request,
 * or changes the response.
 *
 * <p>It runs for requests that are for the function: of a legal size, with time left, and on one of
 * its routes. What the function throws has become a response before it gets here. Must be safe for
 * use by any number of threads.
 *
 * @see HttpOptions#with(Middleware...)
 */
@FunctionalInterface
public interface Middleware {
  /**
   * {@return the answer to a request}
   *
   * @param next the function, or the middleware between it and this one; it may be called once, or
   *     not at all
   * @throws Exception what becomes a response as if the function had thrown it
   */
  Response handle(Request request, Router.Endpoint next) throws Exception;
}
