package dev.dovetail.processor;

import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.RouteModel;
import dev.dovetail.model.UseModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Gives a function the routes, the uses and the topic of those that it serves. */
final class ServedFunctions {
  private static final String SERVES = "serves";

  private final FunctionParser parser;
  private final Types types;
  private final Reporter reporter;

  ServedFunctions(FunctionParser parser, Types types, Reporter reporter) {
    this.parser = parser;
    this.types = types;
    this.reporter = reporter;
  }

  /** {@return the function with what it serves, or nothing if there is an error, here or there} */
  Optional<FunctionModel> addTo(FunctionModel own, Annotated function) {
    Set<RouteModel> routes = new LinkedHashSet<>(own.routes());
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    own.uses().forEach(use -> add(uses, use));
    List<String> names = new ArrayList<>();
    Set<String> topics = new LinkedHashSet<>();
    addTopic(topics, own);
    boolean sound = true;
    for (TypeMirror type : function.types(SERVES)) {
      Element served = types.asElement(type);
      if (!isFunction(served, function)) {
        reporter.error(
            function,
            SERVES,
            Diagnostic.SERVES_NOT_FUNCTION,
            function.element().getSimpleName(),
            served == null ? type : served.getSimpleName());
        sound = false;
        continue;
      }
      Optional<FunctionModel> model = parser.parse((TypeElement) served);
      sound &= model.isPresent();
      model.ifPresent(
          other -> {
            names.add(other.name());
            routes.addAll(other.routes());
            other.uses().forEach(use -> add(uses, use));
            addTopic(topics, other);
          });
    }
    if (topics.size() > 1) {
      reporter.error(
          function,
          SERVES,
          Diagnostic.SERVES_TOPICS,
          function.element().getSimpleName(),
          "\"" + String.join("\", \"", topics) + "\"");
      sound = false;
    }
    List<UseModel> all = new ArrayList<>();
    uses.forEach(
        (repository, patterns) -> all.add(new UseModel(repository, List.copyOf(patterns))));
    return sound
        ? Optional.of(
            new FunctionModel(
                own.name(),
                own.handler(),
                own.timeoutSeconds(),
                own.memoryMegabytes(),
                List.copyOf(routes),
                all,
                names,
                own.stream(),
                topics.isEmpty() ? null : topics.iterator().next(),
                own.queue(),
                own.archive()))
        : Optional.empty();
  }

  private static boolean isFunction(Element served, Annotated function) {
    return served instanceof TypeElement
        && !served.equals(function.element())
        && !Annotated.findAll(served, Names.ROUTE, Names.ROUTE_LIST).isEmpty();
  }

  private static void addTopic(Set<String> topics, FunctionModel function) {
    if (function.topic() != null) {
      topics.add(function.topic());
    }
  }

  private static void add(Map<String, Set<String>> uses, UseModel use) {
    uses.computeIfAbsent(use.repository(), repository -> new LinkedHashSet<>())
        .addAll(use.patterns());
  }
}
