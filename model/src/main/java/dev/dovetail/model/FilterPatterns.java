package dev.dovetail.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes the patterns of Lambda's filter criteria that let through the changes with which a
 * function is called: one text for what is deployed and for what tests deliver.
 */
public final class FilterPatterns {
  private FilterPatterns() {}

  /**
   * {@return the patterns, one of which a record of the stream must match; none if every record is
   * delivered}
   *
   * @param table the table with the stream
   * @param source the changes
   * @throws IllegalArgumentException if the table has no such entity
   */
  public static List<String> of(TableModel table, StreamSourceModel source) {
    List<String> types = types(table, source);
    Set<ChangeEvent> events = EnumSet.copyOf(source.events());
    if (types.isEmpty()) {
      return events.size() == ChangeEvent.values().length
          ? List.of()
          : List.of("{\"eventName\":" + texts(names(events)) + "}");
    }
    List<String> patterns = new ArrayList<>();
    Set<ChangeEvent> written = EnumSet.copyOf(events);
    written.remove(ChangeEvent.REMOVE);
    if (!written.isEmpty()) {
      patterns.add(pattern(names(written), "NewImage", types));
    }
    // A removal has the old image alone.
    if (events.contains(ChangeEvent.REMOVE)) {
      patterns.add(pattern(List.of(ChangeEvent.REMOVE.name()), "OldImage", types));
    }
    return patterns;
  }

  /** Items that are stored under an earlier type of an entity are the entity's as well. */
  private static List<String> types(TableModel table, StreamSourceModel source) {
    Map<String, EntityModel> entities = new HashMap<>();
    table.entities().forEach(entity -> entities.put(entity.record(), entity));
    List<String> types = new ArrayList<>();
    for (String record : source.entities()) {
      EntityModel entity = entities.get(record);
      if (entity == null) {
        throw new IllegalArgumentException(
            "The table \"%s\" has no entity \"%s\".".formatted(table.name(), record));
      }
      types.add(entity.type());
      types.addAll(Objects.requireNonNullElse(entity.aliases(), List.of()));
    }
    return types;
  }

  private static List<String> names(Set<ChangeEvent> events) {
    return events.stream().map(Enum::name).toList();
  }

  private static String pattern(List<String> events, String image, List<String> types) {
    return "{\"eventName\":%s,\"dynamodb\":{\"%s\":{\"_type\":{\"S\":%s}}}}"
        .formatted(texts(events), image, texts(types));
  }

  private static String texts(List<String> texts) {
    List<String> quoted =
        texts.stream()
            .map(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
            .toList();
    return "[" + String.join(",", quoted) + "]";
  }
}
