package dev.dovetail.testkit.contract;

import dev.dovetail.CancellationReason;
import dev.dovetail.ConditionFailed;
import dev.dovetail.ItemKey;
import dev.dovetail.Read;
import dev.dovetail.RepositoryException;
import dev.dovetail.Snapshot;
import dev.dovetail.Transaction;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.Write;
import dev.dovetail.model.Operation;
import dev.dovetail.testkit.values.RecordParts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks of several writes or reads together. Each one alone is checked as other methods are. */
final class TransactionRules {
  private static final int RECORDS = 6;

  private TransactionRules() {}

  /** Whether it is known which of the method's writes are refused. */
  static boolean apply(Subject subject, Call call) {
    return call.isWrite()
        && call.isExact()
        && (call.pattern().operation() != Operation.CREATE
            || WriteRules.decidesTheKey(subject, call));
  }

  /**
   * A transaction of two writes, one of which is to be refused.
   *
   * @param refused which one
   */
  private record Pair(List<Write<?>> writes, int refused) {}

  private static List<Pair> pairs(Bench bench, Call call, List<Object> records) {
    if (records.size() < 2) {
      return List.of(); // There is one key only.
    }
    boolean creates = call.pattern().operation() == Operation.CREATE;
    Object good = creates ? records.get(0) : bench.store(records.get(0)).record();
    Row another = bench.store(records.get(1));
    TypeRules.disguise(bench, another);
    List<Pair> pairs = new ArrayList<>();
    for (int refused = 0; refused < 2; refused++) {
      List<Write<?>> writes = new ArrayList<>();
      try {
        writes.add((Write<?>) bench.prepare(call, good));
        writes.add(refused, (Write<?>) bench.prepare(call, another.record()));
      } catch (RepositoryException e) {
        return List.of(); // It has unique components, and is refused when it is prepared.
      }
      pairs.add(new Pair(writes, refused));
    }
    return pairs;
  }

  private static Optional<TransactionCanceled> commit(List<Write<?>> writes) {
    try {
      Transaction.of(writes).commit();
      return Optional.empty();
    } catch (TransactionCanceled e) {
      return Optional.of(e);
    }
  }

  static void allOrNothing(Bench bench, Call call) {
    List<Object> records = bench.drawn().related(RECORDS);
    for (Pair pair : pairs(bench, call, records)) {
      Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
      bench.require(
          commit(pair.writes()).isPresent(),
          "A transaction is done, though one of its items is of another type.");
      bench.requireItems(before, "a transaction that was canceled");
    }
    boolean creates = call.pattern().operation() == Operation.CREATE;
    List<Write<?>> writes = new ArrayList<>();
    for (Object record : records.subList(Math.min(2, records.size()), records.size())) {
      Object present = creates ? record : bench.store(record).record();
      writes.add((Write<?>) bench.prepare(call, present));
    }
    if (writes.isEmpty()) {
      return; // There are few keys.
    }
    Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
    Optional<TransactionCanceled> canceled = commit(writes);
    if (canceled.isPresent()) {
      WriteRules.requireOfACondition(bench, canceled.get().refusal().orElse(canceled.get()));
      bench.requireItems(before, "a transaction that was canceled");
      return;
    }
    Map<ItemKey, Map<String, AttributeValue>> after = bench.items();
    boolean changes = call.pattern().operation() != Operation.CHECK;
    for (Write<?> write : writes) {
      boolean same = Objects.equals(before.get(write.key()), after.get(write.key()));
      bench.require(
          same != changes,
          "A transaction is done, and "
              + write.key()
              + (changes ? ", which it writes, is as before." : ", which it checks, is changed."));
    }
  }

  static void namesTheRefused(Bench bench, Call call) {
    for (Pair pair : pairs(bench, call, bench.drawn().related(2))) {
      Optional<TransactionCanceled> canceled = commit(pair.writes());
      if (canceled.isEmpty()) {
        continue;
      }
      List<CancellationReason> reasons = canceled.get().reasons();
      bench.require(
          reasons.stream()
              .map(CancellationReason::key)
              .toList()
              .equals(pair.writes().stream().map(Write::key).toList()),
          "The reasons are not those of the writes, in their order: " + reasons);
      CancellationReason refused = reasons.get(pair.refused());
      bench.require(
          refused instanceof CancellationReason.Refused,
          "The write of an item of another type is not among those that were refused: " + reasons);
      CancellationReason other = reasons.get(1 - pair.refused());
      bench.require(
          other instanceof CancellationReason.None
              || other instanceof CancellationReason.Refused of
                  && of.refusal() instanceof ConditionFailed,
          "A write that would be done is among those that were refused: " + reasons);
    }
  }

  static void doneOnce(Bench bench, Call call) {
    boolean creates = call.pattern().operation() == Operation.CREATE;
    Object drawn = bench.drawn().next();
    Object record = creates ? drawn : bench.store(drawn).record();
    Transaction transaction = Transaction.of((Write<?>) bench.prepare(call, record));
    try {
      transaction.commit();
    } catch (TransactionCanceled e) {
      WriteRules.requireOfACondition(bench, e.refusal().orElse(e));
      return;
    }
    Map<ItemKey, Map<String, AttributeValue>> after = bench.items();
    try {
      transaction.commit();
    } catch (RepositoryException e) {
      throw new AssertionError("A second commit of one transaction is refused: " + e, e);
    }
    bench.requireItems(after, "a second commit of one transaction");
  }

  static void checksWhatItNames(Bench bench, Call call) {
    for (Object record : bench.drawn().related(RECORDS)) {
      Row row = bench.store(record);
      Map<String, AttributeValue> item = row.item();
      Object other = bench.drawn().sameKey(row.record());
      if (isNamed(bench, call, item, row.record())) {
        bench.invoke(call, row.record());
      }
      Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
      if (!isNamed(bench, call, item, other)) {
        bench.requireRefused(call, other, ConditionFailed.class);
      }
      bench.requireItems(before, "a check");
    }
  }

  /** Whether an item has all that a check of a record demands. */
  private static boolean isNamed(
      Bench bench, Call call, Map<String, AttributeValue> item, Object record) {
    Map<String, AttributeValue> demanded = bench.subject().schema().toItem(record);
    return bench.subject().parts().all().stream()
        .map(RecordParts.Part::name)
        .filter(call::names)
        .allMatch(name -> Objects.equals(item.get(name), demanded.get(name)));
  }

  static void readsTogether(Bench bench, Call call) {
    List<Object> records = bench.drawn().related(RECORDS);
    List<Row> rows = records.subList(0, records.size() - 1).stream().map(bench::store).toList();
    bench.storeOthers(records.get(0));
    List<Read<?>> reads = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      Object record = i < rows.size() ? rows.get(i).record() : records.get(i);
      reads.add((Read<?>) bench.prepare(call, record));
    }
    List<Read<?>> shuffled = new ArrayList<>(reads);
    Collections.shuffle(shuffled, bench.random());
    Snapshot snapshot = Snapshot.read(shuffled);
    for (int i = 0; i < reads.size(); i++) {
      Optional<?> found = snapshot.get(reads.get(i));
      boolean right =
          i < rows.size()
              ? found.isPresent() && Found.isSame(found.get(), rows.get(i))
              : found.isEmpty();
      bench.require(right, "A snapshot has " + found + " for the record " + records.get(i) + ".");
    }
  }
}
