package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the components that a path names, each of the record that the one before holds. */
final class UpdatePathParser {
  private final Reporter reporter;

  UpdatePathParser(Reporter reporter) {
    this.reporter = reporter;
  }

  /** The components of a path, or nothing after an error. */
  Optional<List<Component>> parse(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      UpdateOperator operator,
      String written,
      Annotated place,
      String attribute) {
    List<Component> path = new ArrayList<>();
    List<Component> among = entity.components();
    String record = entity.name();
    String before = "";
    for (String name : written.split("\\.", -1)) {
      Optional<Component> step = among.stream().filter(c -> c.name().equals(name)).findFirst();
      if (step.isEmpty()) {
        List<String> names = IndexDefinition.names(among);
        reporter.error(
            place,
            attribute,
            Diagnostic.UPDATE_PATH_UNKNOWN,
            signature.name(),
            operator,
            written,
            path.isEmpty() || !names.isEmpty()
                ? "record " + record + " has no component \"" + name + "\""
                : before + " is no record, so it has no components",
            names.isEmpty()
                ? "Name " + before + " itself."
                : "Components: "
                    + String.join(", ", names)
                    + "."
                    + Suggestion.of(name, names, before.isEmpty() ? "" : before + ".", ""));
        return Optional.empty();
      }
      path.add(step.get());
      before = before.isEmpty() ? name : before + "." + name;
      Optional<Kind.Nested> nested =
          step.get().kind() instanceof Kind.Nested found ? Optional.of(found) : Optional.empty();
      among = nested.map(Kind.Nested::components).orElse(List.of());
      record = nested.map(found -> found.type().getSimpleName().toString()).orElse(record);
    }
    return Optional.of(path);
  }
}
