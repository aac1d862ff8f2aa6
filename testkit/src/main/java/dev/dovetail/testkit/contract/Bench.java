package dev.dovetail.testkit.contract;

import dev.dovetail.ItemKey;
import dev.dovetail.PageRequest;
import dev.dovetail.RepositoryException;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.Operation;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.contract.Call.Argument;
import dev.dovetail.testkit.values.RecordParts;
import dev.dovetail.testkit.values.Spread;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where one check is done: an engine of its own, with the repository on it. For one thread. */
final class Bench implements AutoCloseable {
  private final Contract contract;
  private final Subject subject;
  private final LocalDynamoDb db;
  private final DynamoDbClient client;
  private final Object repository;
  private final Random random;
  private final Taken taken;

  Bench(Contract contract, Subject subject, LocalDynamoDb db) {
    this.contract = contract;
    this.subject = subject;
    this.db = db;
    this.client = db.client();
    this.random = new Random(contract.seed());
    this.repository = contract.repository(db, subject);
    this.taken = new Taken(subject, this::own);
  }

  Subject subject() {
    return subject;
  }

  LocalDynamoDb db() {
    return db;
  }

  Random random() {
    return random;
  }

  Drawn drawn() {
    return contract.drawn(subject, random, Spread.CLOSE, taken);
  }

  Drawn extremes() {
    return contract.drawn(subject, random, Spread.ENDS, taken);
  }

  boolean readsExpired(Call call) {
    return contract.readsExpired(subject.repository().accessor() + "." + call.pattern().name());
  }

  boolean changes(Call call, String component) {
    return contract.changes(
        subject.repository().accessor() + "." + call.pattern().name(), component);
  }

  /** {@return a method of the repository that does an operation and can be called} */
  Optional<Call> call(Operation operation) {
    return contract.calls(subject).stream()
        .filter(call -> call.pattern().operation() == operation && call.isExact())
        .findFirst();
  }

  /** {@return all items of the table by their keys} */
  Map<ItemKey, Map<String, AttributeValue>> items() {
    Map<ItemKey, Map<String, AttributeValue>> items = new LinkedHashMap<>();
    client
        .scanPaginator(b -> b.tableName(subject.table().name()).consistentRead(true))
        .items()
        .forEach(item -> items.put(Row.key(item), item));
    return items;
  }

  /** {@return the items of the table's entities, as records} */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Map<String, AttributeValue> item : items().values()) {
      for (Subject owner : contract.subjects()) {
        if (owner.owns(item) && owner.repository().entity().equals(owner.entity().type())) {
          rows.add(new Row(item, owner.schema().mapToItem(item)));
          break;
        }
      }
    }
    return rows;
  }

  /** {@return the items of the repository's entity} */
  List<Row> own() {
    return rows().stream().filter(row -> subject.owns(row.item())).toList();
  }

  void put(Map<String, AttributeValue> item) {
    client.putItem(b -> b.tableName(subject.table().name()).item(item));
  }

  /**
   * Stores a record, past the repository if its entity has no unique components.
   *
   * @return as it is stored
   */
  Row store(Object record) {
    Optional<Call> create = call(Operation.CREATE);
    if (subject.hasUniques() && create.isPresent()) {
      List<ItemKey> before = List.copyOf(items().keySet());
      create.get().invoke(repository, values(create.get(), record));
      return own().stream()
          .filter(row -> !before.contains(Row.key(row.item())))
          .findFirst()
          .orElseThrow(() -> new AssertionError("A create has stored nothing."));
    }
    Map<String, AttributeValue> item = subject.schema().toItem(record);
    put(item);
    return new Row(item, subject.schema().mapToItem(item));
  }

  /** Stores items of the other entities, with the same values where components have one name. */
  void storeOthers(Object record) {
    for (Subject other : contract.entities()) {
      if (!other.entity().type().equals(subject.entity().type())) {
        Taken none = new Taken(other, List::of);
        Object drawn = contract.drawn(other, random, Spread.CLOSE, none).next();
        Map<String, Object> shared = new LinkedHashMap<>();
        for (RecordParts.Part part : other.parts().all()) {
          if (subject.parts().has(part.name())
              && !other.isManaged(part.name())
              && subject.writesAlike(other, part.name())) {
            Object value = subject.parts().get(record, part.name());
            if (value != null && subject.parts().part(part.name()).type().equals(part.type())) {
              shared.put(part.name(), value);
            }
          }
        }
        put(other.schema().toItem(other.parts().with(drawn, shared)));
      }
    }
  }

  /** {@return the arguments of a call that is about one record} */
  @Nullable Object[] values(Call call, Object record) {
    return values(call, record, record, record, "", PageRequest.first(1000));
  }

  @Nullable Object[] values(
      Call call, Object record, Object low, Object high, String start, PageRequest page) {
    @Nullable Object[] values = new Object[call.arguments().size()];
    for (int i = 0; i < values.length; i++) {
      Argument argument = call.arguments().get(i);
      values[i] =
          switch (argument.kind()) {
            case COMPONENT -> component(call, i, record);
            case LOWER -> unwrapped(subject.parts().get(low, argument.component()));
            case UPPER -> unwrapped(subject.parts().get(high, argument.component()));
            case START -> start;
            case RECORD -> record;
            case RECORDS -> List.of(record);
            case COMPONENTS -> List.of(required(record, argument.component()));
            case PAGE -> page;
            case SEGMENT -> 0;
            case SEGMENTS -> 1;
            case FUNCTION -> UnaryOperator.identity();
            case NEW -> drawn().another(record, argument.component());
            case ANY, UNKNOWN -> drawn().parameter(argument.type());
          };
    }
    return values;
  }

  Object required(Object record, String component) {
    return subject.required(record, component);
  }

  private static @Nullable Object unwrapped(@Nullable Object value) {
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }

  private @Nullable Object component(Call call, int index, Object record) {
    Argument argument = call.arguments().get(index);
    Object value = subject.parts().get(record, argument.component());
    Class<?> wanted = RecordParts.raw(argument.type());
    if (wanted == Optional.class) {
      return value instanceof Optional<?> ? value : Optional.ofNullable(value);
    }
    Object plain = unwrapped(value);
    Parameter parameter = call.method().getParameters()[index];
    if (plain == null && !RecordParts.mayBeNull(parameter, parameter.getAnnotatedType())) {
      return drawn().parameter(argument.type());
    }
    return plain;
  }

  /** {@return what a call returns} */
  @Nullable Object invoke(Call call, @Nullable Object[] values) {
    return call.invoke(repository, values);
  }

  @Nullable Object invoke(Call call, Object record) {
    return invoke(call, values(call, record));
  }

  /** {@return the part of a transaction or a snapshot that a call about a record prepares} */
  Object prepare(Call call, Object record) {
    return Objects.requireNonNull(call.prepare(repository, values(call, record)));
  }

  /** {@return why a call about a record is refused, or nothing if it is done} */
  Optional<RepositoryException> refusal(Call call, Object record) {
    return refusal(call, values(call, record));
  }

  Optional<RepositoryException> refusal(Call call, @Nullable Object[] values) {
    try {
      invoke(call, values);
      return Optional.empty();
    } catch (RepositoryException e) {
      return Optional.of(e);
    }
  }

  /** Fails unless a call about a record is refused in one way. */
  void requireRefused(Call call, Object record, Class<? extends RepositoryException> how) {
    requireRefused(call, values(call, record), how);
  }

  void requireRefused(
      Call call, @Nullable Object[] values, Class<? extends RepositoryException> how) {
    List<String> shown = new ArrayList<>();
    for (@Nullable Object value : values) {
      shown.add(value instanceof UnaryOperator<?> ? "a function" : String.valueOf(value));
    }
    String with = call.pattern().name() + " with " + shown;
    Optional<RepositoryException> refusal = refusal(call, values);
    if (refusal.isEmpty()) {
      throw new AssertionError(with + " is done, and not refused with " + how.getSimpleName());
    }
    if (!how.isInstance(refusal.get())) {
      throw new AssertionError(
          with + " should be refused with " + how.getSimpleName() + ", not with " + refusal.get(),
          refusal.get());
    }
  }

  /** Fails unless the table has just these items. */
  void requireItems(Map<ItemKey, Map<String, AttributeValue>> expected, String after) {
    Map<ItemKey, Map<String, AttributeValue>> found = items();
    if (!found.equals(expected)) {
      throw new AssertionError(
          "The table has changed after " + after + ":" + Row.difference(expected, found));
    }
  }

  /** Fails unless it is so. */
  void require(boolean so, String otherwise) {
    if (!so) {
      throw new AssertionError(otherwise);
    }
  }

  /** {@return an item with another version, if its entity has one} */
  Map<String, AttributeValue> withNextVersion(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> later = new LinkedHashMap<>(item);
    String version = subject.component(AttributeRole.VERSION).orElseThrow();
    long present = Long.parseLong(Row.value(item, version).n());
    later.put(version, AttributeValue.fromN(Long.toString(present + 1)));
    return later;
  }

  @Override
  public void close() {
    db.close();
  }
}
