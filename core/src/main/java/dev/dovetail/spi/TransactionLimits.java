package dev.dovetail.spi;

import dev.dovetail.InvalidTransaction;
import dev.dovetail.ItemKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Refuses what DynamoDB would not take as one transaction, before anything is sent.
 *
 * <p>Sizes are estimated from below: nothing is refused that DynamoDB would take.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">Transactions</a>
 */
final class TransactionLimits {
  static final int ACTIONS = 100;
  static final int BYTES = 4 * 1024 * 1024;

  private TransactionLimits() {}

  static void check(List<TableWrite<?>> writes) {
    DynamoDbClient client = writes.get(0).table().client();
    Map<ItemPlace, Integer> numbers = new HashMap<>();
    int actions = 0;
    long bytes = 0;
    for (int i = 0; i < writes.size(); i++) {
      TableWrite<?> write = writes.get(i);
      sameClient(client, write.table(), i);
      for (PreparedAction action : write.actions()) {
        actions++;
        bytes += action.bytes();
        Integer first = numbers.put(new ItemPlace(write.table().name(), action.key()), i);
        if (first != null) {
          throw action instanceof PreparedGuard
              ? sameValue(write, first + 1, i + 1)
              : twice(action.key(), first + 1, i + 1);
        }
      }
    }
    if (actions > ACTIONS) {
      throw new InvalidTransaction(
          "A transaction has "
              + actions
              + " actions, but DynamoDB allows at most "
              + ACTIONS
              + (actions > writes.size() ? "; a write of a unique value has several" : "")
              + ". Nothing was sent: commit it in parts that can each stand alone.");
    }
    if (bytes > BYTES) {
      throw InvalidTransaction.tooLarge(
          "The items of a transaction have at least "
              + bytes
              + " bytes, but DynamoDB allows at most "
              + BYTES
              + " together. Nothing was sent: commit it in parts that can each stand alone.");
    }
  }

  static void sameClient(DynamoDbClient client, TableClient table, int index) {
    if (table.client() != client) {
      throw new InvalidTransaction(
          "Number "
              + (index + 1)
              + " of a transaction is of the table \""
              + table.name()
              + "\" on another client than number 1, but one request has one client. Nothing was"
              + " sent: make both tables on the same DynamoDbClient.");
    }
  }

  /** The key of a guard has the value in it. */
  private static InvalidTransaction sameValue(TableWrite<?> write, int first, int second) {
    return new InvalidTransaction(
        "The numbers "
            + first
            + " and "
            + second
            + " of a transaction take or give back the same unique value of a "
            + write.type()
            + ", but DynamoDB takes one action for each item, and one item guards a value. Nothing"
            + " was sent: do one after the other.");
  }

  private static InvalidTransaction twice(ItemKey key, int first, int second) {
    return new InvalidTransaction(
        "The numbers "
            + first
            + " and "
            + second
            + " of a transaction are both of the item with the key "
            + key
            + ", but DynamoDB takes one action for each item. Nothing was sent: make one write of"
            + " both; a write checks its item itself.");
  }
}
