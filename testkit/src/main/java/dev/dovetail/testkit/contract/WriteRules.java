package dev.dovetail.testkit.contract;

import dev.dovetail.AlreadyExists;
import dev.dovetail.ItemKey;
import dev.dovetail.NotFound;
import dev.dovetail.RepositoryException;
import dev.dovetail.StaleVersion;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.Operation;
import dev.dovetail.testkit.values.RecordParts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks of what writes store, and of what they refuse. */
final class WriteRules {
  private static final int RECORDS = 12;
  private static final String MORE = "unknownToTheRecord";
  private static final AttributeValue MORE_TEXT = AttributeValue.fromS("more");

  private WriteRules() {}

  static void createStores(Bench bench, Call call) {
    List<Object> records = bench.extremes().related(RECORDS);
    for (Object record : records) {
      Set<ItemKey> before = Set.copyOf(bench.items().keySet());
      Object result = bench.invoke(call, record);
      List<Row> added =
          bench.own().stream().filter(row -> !before.contains(Row.key(row.item()))).toList();
      bench.require(
          added.size() == 1, "It has stored " + added.size() + " new items for " + record);
      requireSame(bench, call, record, added.get(0).record());
      Forms.require(bench, added.get(0).item());
      if (result != null && result.getClass() == bench.subject().parts().type()) {
        bench.require(
            result.equals(added.get(0).record()),
            "It returns " + result + ", but has stored " + added.get(0).record());
      }
    }
  }

  /** Fails unless what a caller decides is stored as it was given. */
  private static void requireSame(Bench bench, Call call, Object given, Object stored) {
    Subject subject = bench.subject();
    for (RecordParts.Part part : subject.parts().all()) {
      boolean decided =
          call.names(part.name()) || call.takesRecord() && !subject.isManaged(part.name());
      if (decided) {
        Object wanted = subject.parts().get(given, part.name());
        Object found = subject.parts().get(stored, part.name());
        bench.require(
            wanted == null || Objects.equals(wanted, found),
            part.name() + " is stored as " + found + ", and given as " + wanted);
      }
    }
  }

  /** Whether two calls with one record write one key. */
  static boolean decidesTheKey(Subject subject, Call call) {
    if (!call.isExact()) {
      return false;
    }
    return subject.parts().all().stream()
        .map(RecordParts.Part::name)
        .filter(subject::isInTheKey)
        .allMatch(name -> call.names(name) || call.takesRecord() && keeps(subject, name));
  }

  /** Whether a create takes a component from the record: a generated id, but no time. */
  private static boolean keeps(Subject subject, String component) {
    AttributeRole role = subject.attribute(component).role();
    return role == null || role == AttributeRole.GENERATED_ID;
  }

  static void createAgain(Bench bench, Call call) {
    Object record = bench.drawn().next();
    bench.invoke(call, record);
    Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
    bench.requireRefused(call, bench.drawn().sameKey(record), AlreadyExists.class);
    bench.requireItems(before, "a create that was refused");
  }

  static void replaceStores(Bench bench, Call call) {
    for (Object record : bench.drawn().related(RECORDS / 2)) {
      Row row = storeWithMore(bench, record);
      Object other = bench.extremes().sameKey(row.record());
      Optional<RepositoryException> refusal = bench.refusal(call, other);
      Row after =
          bench.own().stream()
              .filter(now -> Row.key(now.item()).equals(Row.key(row.item())))
              .findFirst()
              .orElseThrow(() -> new AssertionError("The item is gone."));
      if (refusal.isEmpty()) {
        requireSame(bench, call, other, after.record());
        Forms.requireTypes(bench, after.item(), component -> true);
        requireMore(bench, after.item());
        requireNextVersion(bench, row.item(), after.item());
      } else {
        requireOfACondition(bench, refusal.get());
        bench.require(after.item().equals(row.item()), "A replace that was refused has written.");
      }
    }
  }

  /** An update with a condition may be refused; then it changes nothing. */
  static void updateChanges(Bench bench, Call call) {
    List<Object> records = bench.drawn().related(RECORDS / 2);
    for (Object record : records) {
      Row row = storeWithMore(bench, record);
      Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
      Optional<RepositoryException> refusal =
          bench.refusal(call, bench.drawn().sameKey(row.record()));
      if (refusal.isPresent()) {
        requireOfACondition(bench, refusal.get());
        bench.requireItems(before, "an update that was refused: " + refusal.get());
        continue;
      }
      Map<ItemKey, Map<String, AttributeValue>> after = bench.items();
      Map<String, AttributeValue> item = after.remove(Row.key(row.item()));
      Map<String, AttributeValue> old = before.remove(Row.key(row.item()));
      bench.require(item != null && old != null, "The item is gone.");
      bench.require(
          bench.subject().hasUniques() || after.equals(before), "It has written other items.");
      requireUntouched(bench, call, Objects.requireNonNull(old), Objects.requireNonNull(item));
      // What an update removes may be read as an empty list.
      Forms.requireTypes(bench, item, component -> !bench.changes(call, component));
      requireMore(bench, item);
      requireNextVersion(bench, old, item);
    }
  }

  /** Stores a record, and with it an attribute that the record does not know. */
  static Row storeWithMore(Bench bench, Object record) {
    Row row = bench.store(record);
    Map<String, AttributeValue> item = new LinkedHashMap<>(row.item());
    item.put(MORE, MORE_TEXT);
    bench.put(item);
    return new Row(item, row.record());
  }

  /** Fails unless the attribute that the record does not know is there. */
  static void requireMore(Bench bench, Map<String, AttributeValue> item) {
    bench.require(
        MORE_TEXT.equals(item.get(MORE)), "An attribute that the record does not know is gone.");
  }

  /** Fails unless a write has counted the version. */
  static void requireNextVersion(
      Bench bench, Map<String, AttributeValue> old, Map<String, AttributeValue> item) {
    Optional<String> version = bench.subject().component(AttributeRole.VERSION);
    if (version.isPresent()) {
      long was = Row.number(old, version.get());
      long is = Row.number(item, version.get());
      bench.require(is == was + 1, "The version is " + is + " after " + was + ".");
    }
  }

  static void indexesFollow(Bench bench, Call call) {
    boolean creates = call.pattern().operation() == Operation.CREATE;
    List<Object> records = bench.drawn().related(RECORDS / 2);
    if (!creates) {
      records.replaceAll(record -> bench.drawn().sameKey(bench.store(record).record()));
    }
    for (Object record : records) {
      bench.refusal(call, ModifyRules.values(bench, call, record, present -> record));
      bench.own().forEach(row -> Forms.requireComposed(bench, row.item()));
    }
  }

  /** The item is there, and has the version that the write demands. */
  static void requireOfACondition(Bench bench, RepositoryException refusal) {
    bench.require(
        !(refusal instanceof NotFound) && !(refusal instanceof StaleVersion),
        "A write of an item that is there, at its version, was refused: " + refusal);
  }

  private static void requireUntouched(
      Bench bench, Call call, Map<String, AttributeValue> old, Map<String, AttributeValue> item) {
    for (RecordParts.Part part : bench.subject().parts().all()) {
      String name = part.name();
      boolean named =
          call.names(name)
              || bench.changes(call, name)
              || bench
                  .subject()
                  .component(AttributeRole.UPDATED_AT)
                  .filter(name::equals)
                  .isPresent()
              || bench.subject().component(AttributeRole.VERSION).filter(name::equals).isPresent();
      bench.require(
          named || Objects.equals(old.get(name), item.get(name)),
          "It changes "
              + name
              + ", which is no parameter of it. If it is to, write .changes(\""
              + bench.subject().repository().accessor()
              + "."
              + call.pattern().name()
              + "\", \""
              + name
              + "\").");
    }
  }

  static void writeOfNothing(Bench bench, Call call) {
    List<Object> records = bench.drawn().related(3);
    records.subList(1, records.size()).forEach(bench::store);
    bench.storeOthers(records.get(0));
    Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
    if (call.pattern().operation() == Operation.DELETE) {
      Optional<RepositoryException> refusal = bench.refusal(call, records.get(0));
      bench.require(
          refusal.isEmpty() || refusal.get() instanceof NotFound,
          "A delete of nothing is refused with " + refusal);
    } else {
      bench.requireRefused(call, records.get(0), NotFound.class);
    }
    bench.requireItems(before, "a write of an item that is not there");
  }

  static void staleVersion(Bench bench, Call call) {
    Row row = bench.store(bench.drawn().next());
    bench.put(bench.withNextVersion(row.item()));
    Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
    bench.requireRefused(call, row.record(), StaleVersion.class);
    bench.requireItems(before, "a write with a stale version");
  }

  static void deletes(Bench bench, Call call) {
    List<Row> rows = new ArrayList<>();
    bench.drawn().related(4).forEach(record -> rows.add(bench.store(record)));
    bench.storeOthers(rows.get(0).record());
    for (Row row : rows) {
      int before = bench.rows().size();
      Optional<RepositoryException> refusal = bench.refusal(call, row.record());
      bench.require(refusal.isEmpty(), "It is refused: " + refusal);
      bench.require(
          bench.items().get(Row.key(row.item())) == null, "The item is there after its delete.");
      bench.require(bench.rows().size() == before - 1, "Other items are gone as well.");
      Optional<RepositoryException> again = bench.refusal(call, row.record());
      bench.require(
          again.isEmpty() || again.get() instanceof NotFound,
          "A second delete is refused with " + again);
    }
  }
}
