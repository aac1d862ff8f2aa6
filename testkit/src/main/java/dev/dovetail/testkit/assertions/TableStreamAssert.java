package dev.dovetail.testkit.assertions;

import dev.dovetail.ItemKey;
import dev.dovetail.RepositoryException;
import dev.dovetail.testkit.TableStream;
import dev.dovetail.testkit.items.ContentDifference;
import dev.dovetail.testkit.items.StoredItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.AbstractAssert;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Assertions on the changes that a stream tells, each on the one behind that of the last. Changes
 * of guards of unique values are left out. Failures list all changes that were read.
 */
public final class TableStreamAssert extends AbstractAssert<TableStreamAssert, TableStream> {
  private static final String SERVICE = "dynamodb.amazonaws.com";

  private final List<Record> changes = new ArrayList<>();
  private int next;

  TableStreamAssert(TableStream actual) {
    super(actual, TableStreamAssert.class);
    for (Record record : actual.take()) {
      if (!image(record).isGuard()) {
        changes.add(record);
      }
    }
  }

  /** Demands that the next change inserted an entity, as it is here. */
  public TableStreamAssert inserted(Object entity) {
    Record change = next("inserted", OperationType.INSERT, false, entity);
    return requireImage("the item", entity, change.dynamodb().newImage());
  }

  /** Demands that the next change modified an entity, from one state to another. */
  public TableStreamAssert modified(Object before, Object after) {
    Record change = next("modified", OperationType.MODIFY, false, after);
    requireImage("the item as it was", before, change.dynamodb().oldImage());
    return requireImage("the item as it is then", after, change.dynamodb().newImage());
  }

  /** Demands that somebody removed an entity, as it is here, with the next change. */
  public TableStreamAssert removed(Object entity) {
    Record change = next("removed", OperationType.REMOVE, false, entity);
    return requireImage("the item as it was", entity, change.dynamodb().oldImage());
  }

  /** Demands that DynamoDB deleted an entity whose time to live was over, with the next change. */
  public TableStreamAssert expired(Object entity) {
    Record change = next("expired", OperationType.REMOVE, true, entity);
    return requireImage("the item as it was", entity, change.dynamodb().oldImage());
  }

  /** Demands that there are no more changes. */
  public TableStreamAssert andNothingElse() {
    if (next < changes.size()) {
      throw failed("Expected no change " + (next + 1));
    }
    return this;
  }

  private Record next(String verb, OperationType event, boolean byService, Object entity) {
    Expected expected = Expected.of(entity);
    int number = next + 1;
    Record change = next < changes.size() ? changes.get(next) : Record.builder().build();
    if (change.eventName() != event
        || !image(change).key().equals(expected.key())
        || event == OperationType.REMOVE && isByService(change) != byService) {
      throw failed("Expected that " + expected + " was " + verb + " by change " + number);
    }
    next++;
    return change;
  }

  private TableStreamAssert requireImage(
      String what, Object entity, Map<String, AttributeValue> image) {
    Expected expected = Expected.of(entity);
    List<String> lines;
    try {
      lines =
          expected.schema().mapToItem(image).equals(entity)
              ? List.of()
              : ContentDifference.attributes(
                  expected.schema().toItem(entity), without("_write", image));
    } catch (RepositoryException e) {
      lines = List.of(String.valueOf(e.getMessage()));
    }
    if (!lines.isEmpty()) {
      throw failed(
          "Expected "
              + what
              + " to be another:\n  "
              + String.join("\n  ", lines)
              + "\nby change "
              + next);
    }
    return this;
  }

  private static Map<String, AttributeValue> without(
      String name, Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> rest = new TreeMap<>(attributes);
    rest.remove(name);
    return rest;
  }

  private static StoredItem image(Record change) {
    if (change.dynamodb() == null) {
      return new StoredItem(Map.of());
    }
    return new StoredItem(
        change.dynamodb().hasNewImage()
            ? change.dynamodb().newImage()
            : change.dynamodb().oldImage());
  }

  private static boolean isByService(Record change) {
    return change.userIdentity() != null && SERVICE.equals(change.userIdentity().principalId());
  }

  private AssertionError failed(String expected) {
    StringBuilder text = new StringBuilder(expected);
    text.append(changes.isEmpty() ? ", but there are no changes." : ". The changes are:");
    for (int i = 0; i < changes.size(); i++) {
      Record change = changes.get(i);
      ItemKey key = image(change).key();
      text.append("\n  ").append(i + 1).append(". ").append(change.eventNameAsString());
      text.append(isByService(change) ? " by the service " : " ").append(key);
      text.append(' ').append(image(change).type());
    }
    return failure("%s", text.toString());
  }
}
