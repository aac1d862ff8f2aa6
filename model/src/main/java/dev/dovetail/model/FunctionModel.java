package dev.dovetail.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function.
 *
 * @param name the function's logical name, such as {@code create-todo}
 * @param handler the handler's binary class name
 * @param timeoutSeconds the time after which Lambda ends an invocation, in seconds
 * @param memoryMegabytes the memory, in MB
 * @param routes the routes that lead to it
 * @param uses the repositories it holds, with the patterns it uses of each
 * @param serves the names of the functions whose routes it serves in their place, with all that
 *     they use; null if it serves no other's
 * @param stream the changes it is called with, or null if none
 * @param topic the logical name of the topic it publishes to, or null if none
 * @param queue the logical name of the queue whose messages it is called with, or null if none
 * @param archive the logical name of the archive it writes changes to, or null if none
 */
public record FunctionModel(
    String name,
    String handler,
    int timeoutSeconds,
    int memoryMegabytes,
    List<RouteModel> routes,
    List<UseModel> uses,
    @Nullable List<String> serves,
    @Nullable StreamSourceModel stream,
    @Nullable String topic,
    @Nullable String queue,
    @Nullable String archive) {
  /** Copies the lists. */
  public FunctionModel {
    routes = List.copyOf(routes);
    uses = List.copyOf(uses);
    serves = serves == null || serves.isEmpty() ? null : List.copyOf(serves);
  }

  /** Makes a function that no queue calls, and that archives nothing. */
  public FunctionModel(
      String name,
      String handler,
      int timeoutSeconds,
      int memoryMegabytes,
      List<RouteModel> routes,
      List<UseModel> uses,
      @Nullable List<String> serves,
      @Nullable StreamSourceModel stream,
      @Nullable String topic) {
    this(
        name,
        handler,
        timeoutSeconds,
        memoryMegabytes,
        routes,
        uses,
        serves,
        stream,
        topic,
        null,
        null);
  }

  /** Makes a function that only its own routes lead to, and that publishes nothing. */
  public FunctionModel(
      String name,
      String handler,
      int timeoutSeconds,
      int memoryMegabytes,
      List<RouteModel> routes,
      List<UseModel> uses) {
    this(name, handler, timeoutSeconds, memoryMegabytes, routes, uses, null, null, null);
  }
}
