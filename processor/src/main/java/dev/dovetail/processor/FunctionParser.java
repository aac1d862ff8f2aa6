package dev.dovetail.processor;

import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.HttpMethod;
import dev.dovetail.model.RouteModel;
import dev.dovetail.model.UseModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Turns a handler class with {@code @LambdaFunction}, {@code @Route} or what else has it called
 * into its model, or reports what is wrong.
 */
final class FunctionParser {
  private static final int DEFAULT_TIMEOUT = 10;
  private static final int MAX_TIMEOUT = 900;
  private static final int DEFAULT_MEMORY = 1024;
  private static final int MIN_MEMORY = 128;
  private static final int MAX_MEMORY = 10_240;
  private static final String PATH = "/|(/([A-Za-z0-9._~-]+|\\{[A-Za-z0-9_]+\\}))+";

  private static final String TOPIC = "[A-Za-z0-9_-]{1,64}(\\.fifo)?";

  private final Elements elements;
  private final Types types;
  private final Reporter reporter;
  private final Map<String, Optional<FunctionModel>> parsed = new HashMap<>();

  FunctionParser(Elements elements, Types types, Reporter reporter) {
    this.elements = elements;
    this.types = types;
    this.reporter = reporter;
  }

  /** Parses a function once, however many others serve its routes. */
  Optional<FunctionModel> parse(TypeElement handler) {
    String name = elements.getBinaryName(handler).toString();
    Optional<FunctionModel> known = parsed.get(name);
    if (known == null) {
      known = read(handler);
      parsed.put(name, known);
    }
    return known;
  }

  private Optional<FunctionModel> read(TypeElement handler) {
    List<Annotated> routes = Annotated.findAll(handler, Names.ROUTE, Names.ROUTE_LIST);
    Annotated function = declaration(handler, routes);
    boolean declared = Annotated.has(handler, Names.LAMBDA_FUNCTION);
    String simpleName = handler.getSimpleName().toString();
    if (!isCreatable(handler)) {
      reportNotCreatable(function, simpleName);
      return Optional.empty();
    }
    String name = declared ? function.text("name", kebab(simpleName)) : kebab(simpleName);
    boolean sound = name.matches("[A-Za-z0-9_-]{1,64}");
    if (!sound) {
      reporter.error(
          function, "name", Diagnostic.FUNCTION_NAME, simpleName, name, kebab(simpleName));
    }
    int timeout = declared ? function.number("timeoutSeconds", DEFAULT_TIMEOUT) : DEFAULT_TIMEOUT;
    int memory = declared ? function.number("memoryMegabytes", DEFAULT_MEMORY) : DEFAULT_MEMORY;
    sound &= limit(function, simpleName, "timeoutSeconds", timeout, 1, MAX_TIMEOUT);
    sound &= limit(function, simpleName, "memoryMegabytes", memory, MIN_MEMORY, MAX_MEMORY);
    List<RouteModel> routeModels = new ArrayList<>();
    for (Annotated route : routes) {
      route(route, simpleName).ifPresent(routeModels::add);
    }
    List<Annotated> uses = uses(handler);
    List<UseModel> useModels = new ArrayList<>();
    for (Annotated use : uses) {
      use(use, simpleName).ifPresent(useModels::add);
    }
    sound &= routeModels.size() == routes.size() && useModels.size() == uses.size();
    StreamSourceParser stream = new StreamSourceParser(elements, types, reporter);
    sound &= stream.parse(handler, !routes.isEmpty());
    Optional<Annotated> publishes = Annotated.find(handler, Names.PUBLISHES);
    String topic = publishes.isEmpty() ? null : publishes.get().text("value", "");
    if (topic != null && !topic.matches(TOPIC)) {
      reporter.error(publishes.get(), "value", Diagnostic.PUBLISHES_TOPIC, simpleName, topic);
      sound = false;
    }
    MessagingParser messaging = new MessagingParser(reporter);
    sound &= messaging.parse(handler);
    if (!sound) {
      return Optional.empty();
    }
    FunctionModel own =
        new FunctionModel(
            name,
            elements.getBinaryName(handler).toString(),
            timeout,
            memory,
            routeModels,
            useModels,
            null,
            stream.model(),
            topic,
            messaging.queue(),
            messaging.archive());
    return declared
        ? new ServedFunctions(this, types, reporter).addTo(own, function)
        : Optional.of(own);
  }

  /** The annotation that makes a class a function. */
  private static Annotated declaration(TypeElement handler, List<Annotated> routes) {
    return Annotated.find(handler, Names.LAMBDA_FUNCTION)
        .or(() -> routes.stream().findFirst())
        .or(() -> Annotated.find(handler, Names.ON_CHANGE))
        .or(() -> Annotated.find(handler, Names.ON_MESSAGE))
        .or(() -> Annotated.find(handler, Names.ARCHIVES))
        .orElseThrow();
  }

  private void reportNotCreatable(Annotated function, String handler) {
    reporter.error(
        function,
        "",
        Diagnostic.FUNCTION_NOT_CLASS,
        function.mirror().getAnnotationType().asElement().getSimpleName(),
        handler,
        handler);
  }

  private static boolean isCreatable(TypeElement handler) {
    return handler.getKind() == ElementKind.CLASS
        && handler.getNestingKind() == NestingKind.TOP_LEVEL
        && handler.getModifiers().contains(Modifier.PUBLIC)
        && !handler.getModifiers().contains(Modifier.ABSTRACT);
  }

  private boolean limit(
      Annotated place, String function, String name, int value, int least, int most) {
    if (value >= least && value <= most) {
      return true;
    }
    reporter.error(place, name, Diagnostic.FUNCTION_LIMIT, function, name, value, least, most);
    return false;
  }

  private Optional<RouteModel> route(Annotated route, String function) {
    String method = route.text("method", "");
    boolean sound = Arrays.stream(HttpMethod.values()).anyMatch(m -> m.name().equals(method));
    if (!sound) {
      List<String> methods = Arrays.stream(HttpMethod.values()).map(HttpMethod::name).toList();
      reporter.error(
          route,
          "method",
          Diagnostic.ROUTE_METHOD,
          function,
          method,
          Suggestion.of(method, methods, "\"", "\""));
    }
    String path = route.text("path", "");
    if (!path.matches(PATH)) {
      reporter.error(route, "path", Diagnostic.ROUTE_PATH, function, path);
      sound = false;
    }
    Access access = route.flag("authenticated", true) ? Access.AUTHENTICATED : Access.PUBLIC;
    return sound
        ? new RouteRecords(elements, reporter)
            .model(route, function, HttpMethod.valueOf(method), path, access)
        : Optional.empty();
  }

  /** What a class says itself that it uses, and what its annotations say of all that have them. */
  private static List<Annotated> uses(TypeElement handler) {
    List<Annotated> uses = new ArrayList<>(Annotated.findAll(handler, Names.USES, Names.USES_LIST));
    for (AnnotationMirror mirror : handler.getAnnotationMirrors()) {
      uses.addAll(
          Annotated.findAll(mirror.getAnnotationType().asElement(), Names.USES, Names.USES_LIST));
    }
    return uses;
  }

  private Optional<UseModel> use(Annotated use, String function) {
    TypeMirror type = use.type("repository");
    if (type == null
        || types.asElement(type) == null
        || types.asElement(type).getKind() != ElementKind.INTERFACE) {
      reporter.error(
          use,
          "repository",
          Diagnostic.USES_NOT_REPOSITORY,
          function,
          type == null ? "nothing" : type);
      return Optional.empty();
    }
    TypeElement repository = (TypeElement) types.asElement(type);
    List<String> methods =
        elements.getAllMembers(repository).stream()
            .filter(member -> member.getKind() == ElementKind.METHOD)
            .filter(member -> member.getModifiers().contains(Modifier.ABSTRACT))
            .map((Element member) -> member.getSimpleName().toString())
            .distinct()
            .sorted()
            .collect(Collectors.toList());
    boolean sound = true;
    List<String> patterns = use.texts("patterns");
    for (String pattern : patterns) {
      if (!methods.contains(pattern)) {
        reporter.error(
            use,
            "patterns",
            Diagnostic.USES_UNKNOWN_PATTERN,
            function,
            pattern,
            repository.getSimpleName(),
            String.join(", ", methods),
            Suggestion.of(pattern, methods, "\"", "\""));
        sound = false;
      }
    }
    return sound
        ? Optional.of(new UseModel(elements.getBinaryName(repository).toString(), patterns))
        : Optional.empty();
  }

  /** "CreateTodo" is called "create-todo". */
  private static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
