package dev.dovetail.testkit.contract;

import dev.dovetail.key.Facet;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.PatternModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a pattern should read, found by looking at every item.
 *
 * @param source the item whose values the pattern is asked for
 * @param low the item with the lower bound
 * @param high the item with the upper bound
 * @param start what a value is to start with
 */
record Selection(
    Subject subject, PatternModel pattern, Row source, Row low, Row high, String start) {

  /** {@return the items that should be read, in order} */
  List<Row> of(List<Row> rows) {
    List<String> types = pattern.entities();
    List<String> wanted = types == null ? List.of(subject.entity().type()) : types;
    List<Row> selected = new ArrayList<>();
    for (Row row : rows) {
      if (wanted.contains(Row.value(row.item(), "_type").s()) && isInIndex(row) && isSelected(row)) {
        selected.add(row);
      }
    }
    selected.sort(order());
    return selected;
  }

  KeyModel key() {
    return key(subject, pattern.index());
  }

  static KeyModel key(Subject subject, @Nullable String name) {
    return subject.table().indexes().stream()
        .filter(index -> index.name().equals(name))
        .map(IndexModel::key)
        .findFirst()
        .orElse(subject.table().key());
  }

  private boolean isInIndex(Row row) {
    return isIn(key(), row);
  }

  static boolean isIn(KeyModel key, Row row) {
    return Stream.concat(key.partition().stream(), key.sort().stream())
        .allMatch(attribute -> row.get(attribute.name()) != null);
  }

  /** The order of the sort key; items with equal ones have none. */
  Comparator<Row> order() {
    Comparator<Row> order =
        (left, right) -> {
          for (KeyAttribute attribute : key().sort()) {
            int compared = Row.compare(value(left, attribute), value(right, attribute));
            if (compared != 0) {
              return compared;
            }
          }
          return 0;
        };
    return pattern.descending() ? order.reversed() : order;
  }

  private static AttributeValue value(Row row, KeyAttribute attribute) {
    return Row.value(row.item(), attribute.name());
  }

  private boolean isSelected(Row row) {
    return KeyText.of(pattern).stream()
        .allMatch(
            text -> KeyText.isComposed(text.attribute()) ? composed(row, text) : own(row, text));
  }

  private boolean composed(Row row, KeyText text) {
    String name = text.attribute();
    String[] segments = row.segments(name);
    String[] wanted = source.segments(name);
    int same = text.whole() ? wanted.length : text.fixed();
    // The shard is the last segment of a partition, and a query reads them all.
    if (text.whole() && name.equals("pk") && subject.isSharded()) {
      same--;
    } else if (text.whole() && segments.length != wanted.length) {
      return false;
    }
    for (int i = 0; i < same; i++) {
      if (i >= segments.length || !segments[i].equals(wanted[i])) {
        return false;
      }
    }
    if (text.whole()
        || text.lower().isEmpty() && text.upper().isEmpty() && text.start().isEmpty()) {
      return true;
    }
    String segment = segments[same];
    if (!text.start().isEmpty()) {
      return segment.startsWith(encodedStart(text));
    }
    return isAbove(
            text, text.lower().isEmpty() ? 0 : Row.compare(segment, low.segments(name)[same]))
        && isBelow(
            text, text.upper().isEmpty() ? 0 : Row.compare(segment, high.segments(name)[same]));
  }

  private String encodedStart(KeyText text) {
    String component = text.component(subject.entity());
    String encoding =
        subject.entity().facets().stream()
            .filter(facet -> facet.component().equals(component))
            .findFirst()
            .orElseThrow()
            .encoding();
    return switch (encoding) {
      case "string(nfc)" -> Facet.encodeNormalized(component, start);
      case "string(folded)" -> Facet.encodeCaseInsensitive(component, start);
      default -> Facet.encode(component, start);
    };
  }

  private boolean own(Row row, KeyText text) {
    AttributeValue value = Row.value(row.item(), text.attribute());
    if (text.whole()) {
      return value.equals(source.get(text.attribute()))
          || text.attribute().equals("_type") && subject.owns(row.item());
    }
    if (!text.start().isEmpty()) {
      return value.s().startsWith(start);
    }
    return isAbove(text, text.lower().isEmpty() ? 0 : compared(value, low, text))
        && isBelow(text, text.upper().isEmpty() ? 0 : compared(value, high, text));
  }

  private static int compared(AttributeValue value, Row bound, KeyText text) {
    return Row.compare(value, Row.value(bound.item(), text.attribute()));
  }

  private static boolean isAbove(KeyText text, int compared) {
    return text.lower().isEmpty() || compared > 0 || compared == 0 && text.lowerIncluded();
  }

  private static boolean isBelow(KeyText text, int compared) {
    return text.upper().isEmpty() || compared < 0 || compared == 0 && text.upperIncluded();
  }
}
