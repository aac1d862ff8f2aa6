package dev.dovetail.charts;

import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.KeyCondition;
import dev.dovetail.model.Operation;
import dev.dovetail.model.PatternModel;
import dev.dovetail.model.RepositoryModel;
import dev.dovetail.model.TableModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The access patterns of a table, one in a row, in the order of the sources. */
final class PatternTable {
  private static final Set<Operation> READS =
      EnumSet.of(
          Operation.GET,
          Operation.QUERY,
          Operation.COUNT,
          Operation.SCAN,
          Operation.MODIFY,
          Operation.BATCH_GET);

  private final TableModel table;
  private final FunctionsModel functions;

  PatternTable(TableModel table, FunctionsModel functions) {
    this.table = table;
    this.functions = functions;
  }

  String markdown() {
    StringBuilder text =
        new StringBuilder("## Access patterns\n\n")
            .append(
                Markdown.head(
                    "pattern",
                    "operation",
                    "of",
                    "key condition",
                    "entity",
                    "consistency",
                    "most items",
                    "used by"));
    for (RepositoryModel repository : table.repositories()) {
      for (PatternModel pattern : repository.patterns()) {
        text.append(row(repository, pattern));
      }
    }
    return text.toString();
  }

  private String row(RepositoryModel repository, PatternModel pattern) {
    String call = repository.accessor() + "." + pattern.name();
    return Markdown.row(
        Markdown.code(call + "(" + String.join(", ", pattern.parameters()) + ")"),
        operation(pattern),
        place(pattern),
        pattern.operation() == Operation.SCAN
            ? "none: all items are read"
            : pattern.keys().stream()
                .map(PatternTable::condition)
                .collect(Collectors.joining("<br>")),
        entities(repository, pattern),
        consistency(pattern),
        pattern.maxItems() == null ? "any number" : String.valueOf(pattern.maxItems()),
        users(repository, pattern));
  }

  private static String entities(RepositoryModel repository, PatternModel pattern) {
    List<String> entities = pattern.entities();
    return entities == null
        ? Markdown.code(repository.entity())
        : entities.stream().map(Markdown::code).collect(Collectors.joining(", "));
  }

  private static String operation(PatternModel pattern) {
    String operation = pattern.operation().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return pattern.transactional() ? operation + ", in a transaction" : operation;
  }

  private static String place(PatternModel pattern) {
    String index = pattern.index();
    String place = index == null ? "table" : "index " + Markdown.code(index);
    String whole = pattern.hydrates() ? place + ", items from the table" : place;
    String order = pattern.descending() ? whole + ", descending" : whole;
    return pattern.filtered() ? order + ", filtered" : order;
  }

  private static String condition(KeyCondition key) {
    String upper = key.upper() == null ? "" : " and " + key.upper();
    return Markdown.code(key.attribute() + " " + key.operator().text() + " " + key.value() + upper);
  }

  /** Writes have no consistency to choose: their conditions see the last write. */
  private static String consistency(PatternModel pattern) {
    if (!READS.contains(pattern.operation())) {
      return "";
    }
    if (pattern.transactional()) {
      return "serializable";
    }
    return pattern.consistent() ? "strong" : "eventual";
  }

  private String users(RepositoryModel repository, PatternModel pattern) {
    return functions.functions().stream()
        .filter(
            function ->
                function.uses().stream()
                    .filter(use -> use.repository().equals(repository.type()))
                    .anyMatch(use -> use.patterns().contains(pattern.name())))
        .map(FunctionModel::name)
        .map(Markdown::code)
        .collect(Collectors.joining(", "));
  }
}
