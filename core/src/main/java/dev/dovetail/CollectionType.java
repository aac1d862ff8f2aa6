package dev.dovetail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How collections are stored, by how their elements are. */
final class CollectionType {
  private CollectionType() {}

  private static <E> AttributeValue storedIn(
      AttributeType<E> type, String name, @Nullable E element) {
    if (element == null) {
      throw new InvalidItem(
          "The component " + name + " has an element that is null, which can't be stored.");
    }
    return type.stored(name, element);
  }

  /** Stores a list. */
  record OfList<E>(AttributeType<E> element) implements AttributeType<List<E>> {
    @Override
    public AttributeValue stored(String name, List<E> value) {
      List<AttributeValue> elements = new ArrayList<>(value.size());
      for (E each : value) {
        elements.add(storedIn(element, name, each));
      }
      return AttributeValue.createL(elements);
    }
  }

  /** Stores a map. */
  record OfMap<E>(AttributeType<E> element) implements AttributeType<Map<String, E>> {
    @Override
    public AttributeValue stored(String name, Map<String, E> value) {
      Map<String, AttributeValue> entries = new LinkedHashMap<>();
      for (Map.Entry<String, E> entry : value.entrySet()) {
        String key = entry.getKey();
        String problem = key == null ? "is null" : DocumentPath.problem(key);
        if (problem != null) {
          throw new InvalidItem(
              "The component " + name + " has a key that " + problem + ", which can't be stored.");
        }
        entries.put(key, storedIn(element, name, entry.getValue()));
      }
      return AttributeValue.createM(entries);
    }
  }

  /** Stores a set of strings or numbers, of which DynamoDB has none that is empty. */
  record OfSet<E>(AttributeType<E> element) implements AttributeType<Set<E>> {
    @Override
    public AttributeValue stored(String name, Set<E> value) {
      // Some that differ in Java are stored alike, as 1.0 and 1.00 are.
      Set<String> elements = new LinkedHashSet<>();
      boolean numbers = false;
      for (E each : value) {
        AttributeValue stored = storedIn(element, name, each);
        numbers = stored.n() != null;
        elements.add(numbers ? stored.n() : stored.s());
      }
      if (elements.isEmpty()) {
        throw new InvalidItem(
            "The component " + name + " is an empty set, which DynamoDB can't store.");
      }
      List<String> list = List.copyOf(elements);
      return numbers ? AttributeValue.createNs(list) : AttributeValue.createSs(list);
    }
  }
}
