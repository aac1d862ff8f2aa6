package dev.dovetail.model;

import org.jspecify.annotations.Nullable;

/**
 * A route of an HTTP API that leads to a function.
 *
 * @param method the HTTP method
 * @param path the path with {@code {name}} for each path parameter, such as {@code /todos/{id}}
 * @param access who may call it
 * @param query the binary name of the record with the query parameters, or null if none is declared
 * @param body the binary name of the record with the body of a request, or null if none is declared
 * @param status the status of a success, or null if none is declared
 * @param reply the binary name of the record with the body of a success, or null if none is
 *     declared
 */
public record RouteModel(
    HttpMethod method,
    String path,
    Access access,
    @Nullable String query,
    @Nullable String body,
    @Nullable Integer status,
    @Nullable String reply) {
  /** Makes a route that declares no records. */
  public RouteModel(HttpMethod method, String path, Access access) {
    this(method, path, access, null, null, null, null);
  }
}
