package dev.dovetail.processor;

import dev.dovetail.model.Access;
import dev.dovetail.model.HttpMethod;
import dev.dovetail.model.RouteModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads which records a route says it reads and writes, and reports what can't be one. */
final class RouteRecords {
  private static final int OK = 200;
  private static final int LAST_SUCCESS = 299;
  private static final int FIRST_REFUSAL = 400;
  private static final int LAST_REFUSAL = 599;

  private final Elements elements;
  private final Reporter reporter;

  RouteRecords(Elements elements, Reporter reporter) {
    this.elements = elements;
    this.reporter = reporter;
  }

  /** Returns the model of a route, or nothing if an error was reported. */
  Optional<RouteModel> model(
      Annotated route, String function, HttpMethod method, String path, Access access) {
    int status = route.number("status", OK);
    boolean sound = status >= OK && status <= LAST_SUCCESS;
    if (!sound) {
      reporter.error(route, "status", Diagnostic.ROUTE_STATUS, function, status);
    }
    List<Integer> refusals = refusals(route);
    for (int refusal : refusals) {
      if (refusal < FIRST_REFUSAL || refusal > LAST_REFUSAL) {
        reporter.error(route, "refusals", Diagnostic.ROUTE_REFUSAL, function, refusal);
        sound = false;
      }
    }
    sound &= check(route, function, "query", JsonForm.QUERY);
    sound &= check(route, function, "body", JsonForm.BODY);
    sound &= check(route, function, "reply", JsonForm.BODY);
    boolean declared = route.valueOrNull("status") != null || written(route, "reply").isPresent();
    return sound
        ? Optional.of(
            new RouteModel(
                method,
                path,
                access,
                name(route, "query"),
                name(route, "body"),
                declared ? status : null,
                name(route, "reply"),
                route.flag("entityTag", false) ? true : null,
                refusals))
        : Optional.empty();
  }

  private static List<Integer> refusals(Annotated route) {
    Set<Integer> statuses = new TreeSet<>();
    for (String status : route.texts("refusals")) {
      statuses.add(Integer.valueOf(status));
    }
    return List.copyOf(statuses);
  }

  private static Optional<TypeMirror> written(Annotated route, String attribute) {
    return Optional.ofNullable(route.type(attribute))
        .filter(type -> type.getKind() != TypeKind.VOID);
  }

  private boolean check(Annotated route, String function, String attribute, JsonForm form) {
    Optional<TypeMirror> type = written(route, attribute);
    if (type.isEmpty()
        || type.get() instanceof DeclaredType declared
            && Annotated.has(declared.asElement(), form.qualifiedAnnotation())) {
      return true;
    }
    reporter.error(
        route,
        attribute,
        Diagnostic.ROUTE_RECORD,
        function,
        attribute,
        KindResolver.written(type.get()),
        form.annotation());
    return false;
  }

  private @Nullable String name(Annotated route, String attribute) {
    return written(route, attribute).isPresent()
            && route.type(attribute) instanceof DeclaredType declared
        ? elements.getBinaryName((TypeElement) declared.asElement()).toString()
        : null;
  }
}
