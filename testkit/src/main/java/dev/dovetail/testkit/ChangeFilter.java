package dev.dovetail.testkit;

import dev.dovetail.model.EntityModel;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.StreamSourceModel;
import dev.dovetail.model.TableModel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Lets through the changes that a function is called with, as the deployed filter criteria do. */
final class ChangeFilter implements Predicate<Record> {
  private static final String TYPE = "_type";

  private final StreamSourceModel source;
  private final Set<String> types;

  private ChangeFilter(StreamSourceModel source, Set<String> types) {
    this.source = source;
    this.types = types;
  }

  static ChangeFilter of(TableModel table, FunctionModel function) {
    StreamSourceModel source = function.stream();
    if (source == null) {
      throw new IllegalArgumentException(
          "No stream calls "
              + function.handler()
              + ": it has no @OnChange. Use filter(...) to say which records it is to get.");
    }
    Set<String> types = new HashSet<>();
    for (EntityModel entity : table.entities()) {
      if (source.entities().contains(entity.record())) {
        types.add(entity.type());
        types.addAll(Objects.requireNonNullElse(entity.aliases(), List.of()));
      }
    }
    return new ChangeFilter(source, types);
  }

  @Override
  public boolean test(Record record) {
    return source.events().stream()
            .anyMatch(event -> event.name().equals(record.eventNameAsString()))
        && (source.entities().isEmpty() || types.contains(type(record.dynamodb())));
  }

  private static String type(StreamRecord record) {
    Map<String, AttributeValue> image =
        record.hasNewImage() ? record.newImage() : record.oldImage();
    AttributeValue type = image.get(TYPE);
    return type == null ? "" : String.valueOf(type.s());
  }
}
