package dev.dovetail.infra;

import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.RouteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a Lambda function to create.
 *
 * @param name the function's logical name, such as {@code create-todo}
 * @param handler the handler in Lambda's notation, such as {@code
 *     org.example.CreateTodo::handleRequest}
 * @param timeoutSeconds the time after which Lambda ends an invocation, in seconds
 * @param memoryMegabytes the memory, in MB
 * @param environment the variables that the function reads
 * @param routes the routes that lead to it, by path and method
 * @param grants what it may do with the table, and nothing else
 * @param stream how the table's stream is delivered to it, or null if it isn't
 * @param topic the logical name of the topic that it may publish to, or null if there is none
 * @param queue the queue whose messages are delivered to it, or null if there is none
 * @param archive the logical name of the archive that it may write to, or null if there is none
 */
public record FunctionPlan(
    String name,
    String handler,
    int timeoutSeconds,
    int memoryMegabytes,
    List<Variable> environment,
    List<RouteModel> routes,
    List<Grant> grants,
    @Nullable StreamPlan stream,
    @Nullable String topic,
    @Nullable QueuePlan queue,
    @Nullable String archive) {
  /** The method of a handler that Lambda calls. */
  private static final String METHOD = "handleRequest";

  private static final Comparator<RouteModel> BY_PATH =
      Comparator.comparing(RouteModel::path).thenComparing(RouteModel::method);

  /** Copies the lists. */
  public FunctionPlan {
    environment = List.copyOf(environment);
    routes = List.copyOf(routes);
    grants = List.copyOf(grants);
  }

  static FunctionPlan of(FunctionModel function, List<Grant> grants) {
    return of(function, grants, null);
  }

  static FunctionPlan of(FunctionModel function, List<Grant> grants, @Nullable StreamPlan stream) {
    return new FunctionPlan(
        function.name(),
        function.handler() + "::" + METHOD,
        function.timeoutSeconds(),
        function.memoryMegabytes(),
        variables(function),
        function.routes().stream().sorted(BY_PATH).toList(),
        grants,
        stream,
        function.topic(),
        QueuePlan.of(function),
        function.archive());
  }

  private static List<Variable> variables(FunctionModel function) {
    List<Variable> variables = new ArrayList<>();
    if (!function.uses().isEmpty()) {
      variables.add(Variable.TABLE_NAME);
    }
    if (function.topic() != null) {
      variables.add(Variable.TOPIC_ARN);
    }
    if (function.archive() != null) {
      variables.add(Variable.ARCHIVE_ARN);
    }
    return variables;
  }

  /** {@return the handler's binary class name} */
  public String handlerClass() {
    return handler.substring(0, handler.indexOf("::"));
  }
}
