package dev.dovetail.model;

/**
 * A route of an HTTP API that leads to a function.
 *
 * @param method the HTTP method
 * @param path the path with {@code {name}} for each path parameter, such as {@code /todos/{id}}
 * @param access who may call it
 */
public record RouteModel(HttpMethod method, String path, Access access) {}
