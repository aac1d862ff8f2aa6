package dev.dovetail.model;

import java.util.List;

/**
 * A Lambda function.
 *
 * @param name the function's logical name, such as {@code create-todo}
 * @param handler the handler's binary class name
 * @param timeoutSeconds the time after which Lambda ends an invocation, in seconds
 * @param memoryMegabytes the memory, in MB
 * @param routes the routes that lead to it
 * @param uses the repositories it holds, with the patterns it uses of each
 */
public record FunctionModel(
    String name,
    String handler,
    int timeoutSeconds,
    int memoryMegabytes,
    List<RouteModel> routes,
    List<UseModel> uses) {
  /** Copies both lists. */
  public FunctionModel {
    routes = List.copyOf(routes);
    uses = List.copyOf(uses);
  }
}
