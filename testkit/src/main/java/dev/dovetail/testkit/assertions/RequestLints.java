package dev.dovetail.testkit.assertions;

import dev.dovetail.testkit.ObservedRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Finds what requests cost that they need not. One line for each that is found. */
final class RequestLints {
  private static final String PARTITION_KEY = "pk";

  private final List<ObservedRequest> requests;

  RequestLints(List<ObservedRequest> requests) {
    this.requests = requests;
  }

  /**
   * Where requests come from.
   *
   * @param target the table and the index
   * @param pattern the method of the repository, or an empty text
   * @param caller the line that called it, or an empty text
   */
  private record Source(String target, String pattern, String caller) {
    static Source of(ObservedRequest request) {
      return new Source(request.target(), request.pattern().orElse(""), request.caller());
    }

    boolean isSameCall(Source other) {
      return pattern.equals(other.pattern) && caller.equals(other.caller);
    }

    @Override
    public String toString() {
      return target
          + (pattern.isEmpty() ? "" : ", by " + pattern)
          + (caller.isEmpty() ? "" : ", at " + caller);
    }
  }

  private Map<Source, List<ObservedRequest>> bySource() {
    Map<Source, List<ObservedRequest>> sources = new LinkedHashMap<>();
    for (ObservedRequest request : requests) {
      sources.computeIfAbsent(Source.of(request), source -> new ArrayList<>()).add(request);
    }
    return sources;
  }

  /** {@return the reads that drop more than a share of what they look at, all pages together} */
  List<String> wasted(double share) {
    List<String> found = new ArrayList<>();
    bySource()
        .forEach(
            (source, all) -> {
              int scanned = all.stream().mapToInt(ObservedRequest::scanned).sum();
              int items = all.stream().mapToInt(ObservedRequest::items).sum();
              if (all.get(0).isPage() && scanned - items > share * scanned) {
                found.add(items + " of " + scanned + " items are left: " + source);
              }
            });
    return found;
  }

  /** {@return the lines that get several items one by one, and don't write them} */
  List<String> repeatedGets() {
    List<String> found = new ArrayList<>();
    Map<Source, List<ObservedRequest>> sources = bySource();
    sources.forEach(
        (source, all) -> {
          Set<Object> keys = new HashSet<>();
          for (ObservedRequest each : all) {
            if (each.request() instanceof GetItemRequest get) {
              keys.add(get.key());
            }
          }
          boolean known = !source.pattern().isEmpty() || !source.caller().isEmpty();
          boolean writes =
              sources.keySet().stream()
                  .anyMatch(o -> o.isSameCall(source) && !o.target().startsWith("GetItem"));
          if (keys.size() > 1 && known && !writes) {
            found.add(keys.size() + " items: " + source);
          }
        });
    return found;
  }

  /** {@return the partitions that have more than a share of all items written} */
  List<String> hotPartitions(double share) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Source> sources = new LinkedHashMap<>();
    int sum = 0;
    for (ObservedRequest request : requests) {
      for (String partition : partitions(request)) {
        sum++;
        counts.merge(partition, 1, Integer::sum);
        sources.putIfAbsent(partition, Source.of(request));
      }
    }
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() > share * sum) {
        found.add(
            String.format(
                Locale.ROOT,
                "%s has %d of %d, first by %s",
                count.getKey(),
                count.getValue(),
                sum,
                sources.get(count.getKey())));
      }
    }
    return found;
  }

  private static List<String> partitions(ObservedRequest observed) {
    List<Map<String, AttributeValue>> written = new ArrayList<>();
    Object request = observed.request();
    if (observed.errorCode().isPresent()) {
      return List.of();
    } else if (request instanceof PutItemRequest put) {
      written.add(put.item());
    } else if (request instanceof UpdateItemRequest update) {
      written.add(update.key());
    } else if (request instanceof DeleteItemRequest delete) {
      written.add(delete.key());
    } else if (request instanceof BatchWriteItemRequest batch) {
      batch.requestItems().values().forEach(all -> all.forEach(one -> written.add(item(one))));
    } else if (request instanceof TransactWriteItemsRequest transaction) {
      transaction.transactItems().forEach(action -> written.add(item(action)));
    }
    return written.stream()
        .map(item -> item.get(PARTITION_KEY))
        .filter(Objects::nonNull)
        .map(AttributeValue::s)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Map<String, AttributeValue> item(WriteRequest write) {
    return write.putRequest() == null ? write.deleteRequest().key() : write.putRequest().item();
  }

  /** A check writes nothing. */
  private static Map<String, AttributeValue> item(TransactWriteItem action) {
    if (action.put() != null) {
      return action.put().item();
    } else if (action.update() != null) {
      return action.update().key();
    }
    return action.delete() == null ? Map.of() : action.delete().key();
  }
}
