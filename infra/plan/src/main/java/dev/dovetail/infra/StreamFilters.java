package dev.dovetail.infra;

import dev.dovetail.model.ChangeEvent;
import dev.dovetail.model.EntityModel;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.StreamSourceModel;
import dev.dovetail.model.TableModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Derives the filter criteria of functions that a stream calls from what they declare. */
final class StreamFilters {
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
    List<String> types = new ArrayList<>();
    source.entities().forEach(record -> types.addAll(types(function, record)));
    return Optional.of(StreamPlan.of(function, patterns(source, types)));
  }

  /** Items that are stored under an earlier type of the entity are the entity's as well. */
  private List<String> types(FunctionModel function, String record) {
    for (EntityModel entity : table.entities()) {
      if (entity.record().equals(record)) {
        List<String> types = new ArrayList<>(List.of(entity.type()));
        List<String> aliases = entity.aliases();
        if (aliases != null) {
          types.addAll(aliases);
        }
        return types;
      }
    }
    List<String> existing = table.entities().stream().map(EntityModel::record).toList();
    problems.add(
        "Function \"%s\" is called with the changes of \"%s\", but the table \"%s\" (%s) has no such entity."
                .formatted(function.name(), record, table.name(), table.type())
            + Suggestion.among("Entities", existing, record));
    return List.of();
  }

  /** The type is in the new image, but for a removal, which has the old one alone. */
  private static List<String> patterns(StreamSourceModel source, List<String> types) {
    Set<ChangeEvent> events = EnumSet.copyOf(source.events());
    if (types.isEmpty()) {
      return events.size() == ChangeEvent.values().length
          ? List.of()
          : List.of("{\"eventName\":" + texts(events.stream().map(Enum::name).toList()) + "}");
    }
    List<String> patterns = new ArrayList<>();
    List<String> written =
        events.stream().filter(event -> event != ChangeEvent.REMOVE).map(Enum::name).toList();
    if (!written.isEmpty()) {
      patterns.add(pattern(written, "NewImage", types));
    }
    if (events.contains(ChangeEvent.REMOVE)) {
      patterns.add(pattern(List.of(ChangeEvent.REMOVE.name()), "OldImage", types));
    }
    return patterns;
  }

  private static String pattern(List<String> events, String image, List<String> types) {
    return "{\"eventName\":%s,\"dynamodb\":{\"%s\":{\"_type\":{\"S\":%s}}}}"
        .formatted(texts(events), image, texts(types));
  }

  private static String texts(List<String> texts) {
    return texts.stream()
        .map(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
