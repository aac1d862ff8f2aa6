package dev.dovetail.processor;

import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.RouteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** Gathers the functions of a compilation, and refuses two of the same name, route or queue. */
final class FunctionCollector {
  private final Reporter reporter;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> routes = new HashMap<>();
  private final Map<String, String> servedRoutes = new HashMap<>();
  private final Map<String, String> queues = new HashMap<>();
  private final List<FunctionModel> functions = new ArrayList<>();

  FunctionCollector(Reporter reporter) {
    this.reporter = reporter;
  }

  void add(TypeElement handler, FunctionModel function) {
    String simpleName = handler.getSimpleName().toString();
    String other = names.putIfAbsent(function.name(), simpleName);
    if (other != null) {
      reporter.error(
          handler, Diagnostic.FUNCTION_NAME_DUPLICATE, other, simpleName, function.name());
    }
    for (RouteModel route : function.routes()) {
      // The names of parameters do not tell routes apart.
      String shape = route.method() + " " + route.path().replaceAll("\\{[^}]*}", "{}");
      // A function that serves the routes of others is deployed in their place.
      Map<String, String> places = function.serves() == null ? routes : servedRoutes;
      String taken = places.putIfAbsent(shape, simpleName);
      if (taken != null) {
        reporter.error(
            handler, Diagnostic.ROUTE_DUPLICATE, taken, simpleName, route.method(), route.path());
      }
    }
    String queue = function.queue();
    if (queue != null) {
      String calling = queues.putIfAbsent(queue, simpleName);
      if (calling != null) {
        reporter.error(handler, Diagnostic.ON_MESSAGE_DUPLICATE, calling, simpleName, queue);
      }
    }
    functions.add(function);
  }

  boolean isEmpty() {
    return functions.isEmpty();
  }

  FunctionsModel model() {
    List<FunctionModel> sorted = new ArrayList<>(functions);
    sorted.sort(Comparator.comparing(FunctionModel::name));
    return new FunctionsModel(FunctionsModel.FORMAT, sorted);
  }
}
