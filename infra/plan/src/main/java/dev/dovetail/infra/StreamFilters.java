package dev.dovetail.infra;

import dev.dovetail.model.EntityModel;
import dev.dovetail.model.FilterPatterns;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.StreamSourceModel;
import dev.dovetail.model.TableModel;
import java.util.List;
import java.util.Optional;

/** Checks what functions declare that a stream calls, and takes their filter criteria from it. */
final class StreamFilters {
  /** What Lambda takes as one pattern. */
  private static final int MAX_PATTERN = 4096;

  private final TableModel table;
  private final Problems problems;

  StreamFilters(TableModel table, Problems problems) {
    this.table = table;
    this.problems = problems;
  }

  /** {@return how the stream is delivered to a function, or nothing if it isn't} */
  Optional<StreamPlan> of(FunctionModel function) {
    StreamSourceModel source = function.stream();
    if (source == null) {
      return Optional.empty();
    }
    if (table.stream() == null) {
      problems.add(
          "Function \"%s\" is called with changes of the table \"%s\", which has no stream. Write @SingleTable(stream = true)."
              .formatted(function.name(), table.name()));
    }
    List<String> existing = table.entities().stream().map(EntityModel::record).toList();
    List<String> missing =
        source.entities().stream().filter(record -> !existing.contains(record)).toList();
    for (String record : missing) {
      problems.add(
          "Function \"%s\" is called with the changes of \"%s\", but the table \"%s\" (%s) has no such entity."
                  .formatted(function.name(), record, table.name(), table.type())
              + Suggestion.among("Entities", existing, record));
    }
    return Optional.of(
        StreamPlan.of(function, missing.isEmpty() ? patterns(function, source) : List.of()));
  }

  private List<String> patterns(FunctionModel function, StreamSourceModel source) {
    List<String> patterns = FilterPatterns.of(table, source);
    for (String pattern : patterns) {
      if (pattern.length() > MAX_PATTERN) {
        problems.add(
            "Function \"%s\" is called with the changes of %d entities, whose filter pattern has %d characters, but may have %d. Declare fewer with @OnChange, or none for all."
                .formatted(
                    function.name(), source.entities().size(), pattern.length(), MAX_PATTERN));
      }
    }
    return patterns;
  }
}
