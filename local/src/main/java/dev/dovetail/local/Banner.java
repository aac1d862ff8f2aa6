package dev.dovetail.local;

import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.HttpMethod;
import dev.dovetail.model.RouteModel;
import dev.dovetail.model.TableModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Says what is served where, and how to call it. */
final class Banner {
  private final Service service;
  private final Optional<Path> data;

  Banner(Service service, Optional<Path> data) {
    this.service = service;
    this.data = data;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("Dovetail serves on ").append(service.uri()).append("\n\n");
    String kept =
        data.map(path -> "kept in " + path.toAbsolutePath().normalize())
            .orElse("in memory, gone when this ends (keep it with --data DIR)");
    for (TableModel table : service.tables()) {
      text.append("  table \"").append(table.name()).append("\", ").append(kept).append('\n');
    }
    text.append('\n');
    for (Row row : rows()) {
      text.append(row.line(width()));
    }
    example().ifPresent(line -> text.append("\nTry it:  ").append(line).append('\n'));
    return text.append("Stop it: Ctrl-C\n").toString();
  }

  private List<Row> rows() {
    return service.functions().stream()
        .flatMap(function -> function.routes().stream().map(route -> new Row(route, function)))
        .sorted((one, other) -> one.key().compareTo(other.key()))
        .toList();
  }

  private int width() {
    return rows().stream().mapToInt(row -> row.route().path().length()).max().orElse(0);
  }

  /** A call that needs nothing but what the model knows: no body, no id of an item. */
  private Optional<String> example() {
    return rows().stream()
        .map(Row::route)
        .filter(route -> route.method() == HttpMethod.GET && !route.path().contains("{"))
        .findFirst()
        .map(
            route ->
                "curl -i "
                    + service.uri()
                    + route.path()
                    + (route.access() == Access.AUTHENTICATED
                        ? " -H 'Authorization: Bearer ann'"
                        : ""));
  }

  private record Row(RouteModel route, FunctionModel function) {
    String key() {
      return route.path() + " " + route.method().ordinal();
    }

    String line(int width) {
      String access =
          route.access() == Access.AUTHENTICATED ? "" : "   for everybody, without Authorization";
      String format = "  %-6s %-" + Math.max(1, width) + "s   %s%s\n";
      return format.formatted(route.method(), route.path(), function.name(), access);
    }
  }
}
