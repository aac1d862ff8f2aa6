package dev.dovetail.local;

import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.HttpMethod;
import dev.dovetail.model.RouteModel;
import dev.dovetail.model.StreamSourceModel;
import dev.dovetail.model.TableModel;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says what is served where, and how to call it.
 *
 * @param uri the address of the gateway
 * @param options what the user wants, such as where the tables are kept
 * @param token a token to copy
 */
record Banner(
    URI uri, List<FunctionModel> functions, List<TableModel> tables, Options options, Token token) {
  private static final Comparator<Row> BY_PATH =
      Comparator.comparing((Row row) -> row.route().path())
          .thenComparing(row -> row.route().method());

  String text() {
    StringBuilder text = new StringBuilder("Dovetail serves on " + uri + "\n\n");
    for (TableModel table : tables) {
      text.append("  table \"" + table.name() + "\", " + kept() + "\n");
    }
    text.append('\n');
    List<Row> rows =
        functions.stream()
            .flatMap(function -> function.routes().stream().map(route -> new Row(route, function)))
            .sorted(BY_PATH)
            .toList();
    int width = rows.stream().mapToInt(row -> row.route().path().length()).max().orElse(1);
    rows.forEach(row -> text.append(row.line(width)));
    functions.forEach(function -> text.append(stream(function)));
    if (rows.stream().anyMatch(row -> isGuarded(row.route()))) {
      text.append(tokens());
    }
    example(rows).ifPresent(line -> text.append("\nTry it:  " + line + "\n"));
    text.append("A page:  " + uri + ApiPage.PATH + "   its document: " + ApiPage.DOCUMENT + "\n");
    return text.append("Stop it: Ctrl-C\n").toString();
  }

  private String kept() {
    return options
        .data()
        .map(path -> "kept in " + path.toAbsolutePath().normalize())
        .orElse("in memory, gone when this ends (keep it with --data DIR)");
  }

  /** What a function is called with that no route leads to. */
  private String stream(FunctionModel function) {
    StreamSourceModel source = function.stream();
    if (source == null) {
      return "";
    }
    List<String> names =
        source.entities().stream().map(name -> name.substring(name.lastIndexOf('.') + 1)).toList();
    String topic =
        function.topic() == null ? "" : " -> topic \"" + function.topic() + "\", printed here";
    return "  stream %s of %s   %s%s\n"
        .formatted(
            source.events().stream().map(Enum::name).collect(Collectors.joining(", ")),
            names.isEmpty() ? "everything" : String.join(", ", names),
            function.name(),
            topic + archive(function));
  }

  private String archive(FunctionModel function) {
    if (function.archive() == null) {
      return "";
    }
    String where =
        options
            .archive()
            .map(path -> "kept in " + path.toAbsolutePath().normalize())
            .orElse("printed here (keep it with --archive DIR)");
    return " -> archive \"" + function.archive() + "\", " + where;
  }

  /**
   * A call that needs nothing but what the model knows: no body, no id of an item. A list whose
   * items have paths below its own needs no query either.
   */
  private Optional<String> example(List<Row> rows) {
    return rows.stream()
        .map(Row::route)
        .filter(route -> route.method() == HttpMethod.GET && !route.path().contains("{"))
        .min(
            Comparator.comparing((RouteModel route) -> !isList(route, rows))
                .thenComparing(RouteModel::access))
        .map(route -> "curl -i " + uri + route.path() + credentials(route));
  }

  private static boolean isList(RouteModel list, List<Row> rows) {
    return rows.stream().anyMatch(row -> row.route().path().startsWith(list.path() + "/{"));
  }

  private String credentials(RouteModel route) {
    if (!isGuarded(route)) {
      return "";
    }
    return token.only()
        ? " -H \"Authorization: Bearer $(curl -s '" + tokenUrl(token.user()) + "')\""
        : " -H 'Authorization: Bearer " + token.user() + "'";
  }

  private String tokens() {
    return "\nA token of %s, for 12 hours; others are at %s\n\n  %s\n"
        .formatted(token.user(), tokenUrl("bob"), token.text());
  }

  private String tokenUrl(String user) {
    return uri + "/_issuer/token?sub=" + user;
  }

  private static boolean isGuarded(RouteModel route) {
    return route.access() == Access.AUTHENTICATED;
  }

  /**
   * A token that callers can have.
   *
   * @param user whose it is
   * @param only whether callers need one, and the user's name will not do
   */
  record Token(String user, String text, boolean only) {}

  private record Row(RouteModel route, FunctionModel function) {
    String line(int width) {
      String access = isGuarded(route) ? "" : "   for everybody, without Authorization";
      String format = "  %-6s %-" + width + "s   %s%s\n";
      return format.formatted(route.method(), route.path(), function.name(), access);
    }
  }
}
