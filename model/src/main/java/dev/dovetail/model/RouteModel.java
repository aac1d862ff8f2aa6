package dev.dovetail.model;

import java.util.List;
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
 * @param reply the binary name of the record with the body of a success, and with status 207 of
 *     each part that has succeeded, or null if none is declared
 * @param entityTag true if what it is about has an entity tag, by which requests can be
 *     conditional, or null
 * @param refusals the statuses of refusals that its function has besides those of all, in ascending
 *     order, or null if there are none
 */
public record RouteModel(
    HttpMethod method,
    String path,
    Access access,
    @Nullable String query,
    @Nullable String body,
    @Nullable Integer status,
    @Nullable String reply,
    @Nullable Boolean entityTag,
    @Nullable List<Integer> refusals) {
  /** Copies the list. */
  public RouteModel {
    refusals = refusals == null || refusals.isEmpty() ? null : List.copyOf(refusals);
  }

  /** Makes a route that declares no records. */
  public RouteModel(HttpMethod method, String path, Access access) {
    this(method, path, access, null, null, null, null, null, null);
  }

  /** {@return whether what the route is about has an entity tag} */
  public boolean tagged() {
    return Boolean.TRUE.equals(entityTag);
  }
}
