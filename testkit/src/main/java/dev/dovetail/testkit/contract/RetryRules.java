package dev.dovetail.testkit.contract;

import dev.dovetail.ItemKey;
import dev.dovetail.RepositoryException;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.Operation;
import dev.dovetail.testkit.Fault;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks of writes that are sent twice, since the first answer was lost. */
final class RetryRules {
  private RetryRules() {}

  static void lostAnswer(Bench bench, Call call) {
    Operation operation = call.pattern().operation();
    Object record = bench.drawn().next();
    if (operation != Operation.CREATE && operation != Operation.UPSERT) {
      record = bench.store(record).record();
    }
    Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
    bench.db().faults().next(request(call), Fault.answerLost());
    Optional<RepositoryException> refusal = bench.refusal(call, record);
    int sent = bench.db().faults().sent(request(call));
    bench.db().faults().clear();
    if (sent < 2 || refusal.isPresent() && bench.items().equals(before)) {
      return; // It was refused for a condition of its own, or by another request.
    }
    bench.require(refusal.isEmpty(), "It was done, but is refused: " + refusal);
    bench.require(
        bench.own().size() == 1, "It has stored " + bench.own().size() + " items instead of one.");
    Optional<String> version = bench.subject().component(AttributeRole.VERSION);
    if (version.isPresent()) {
      String name = version.get();
      long was = before.values().stream().mapToLong(item -> Row.number(item, name)).sum();
      long is = Row.number(bench.own().get(0).item(), name);
      bench.require(is == was + 1, "The version is " + is + " after " + was + ".");
    }
  }

  private static String request(Call call) {
    return call.isWrite()
        ? "TransactWriteItems"
        : call.pattern().operation() == Operation.CREATE ? "PutItem" : "UpdateItem";
  }
}
