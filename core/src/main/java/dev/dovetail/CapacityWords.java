package dev.dovetail;

import org.jspecify.annotations.Nullable;

/**
 * Says in words what a request consumes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">DynamoDB
 *     read and write operations</a>
 */
final class CapacityWords {
  private static final String INDEXES = ", and more for each index entry that changes with it";

  private CapacityWords() {}

  static String ofGet(boolean consistent) {
    return "one item: " + reads(consistent) + " for each 4 KB of it, and no less if there is none";
  }

  static String ofQuery(boolean consistent, @Nullable Integer limit) {
    return (limit == null ? "up to 1 MB of items" : "up to " + items(limit) + " and 1 MB")
        + " of one partition, before any filter: "
        + reads(consistent)
        + " for each 4 KB of them together; more requests follow until the page is full or"
        + " nothing is left";
  }

  static String ofScan(boolean consistent, boolean index) {
    return "every item of the "
        + (index ? "index" : "table")
        + ", before any filter, 1 MB for each request: "
        + reads(consistent)
        + " for each 4 KB of them together";
  }

  static String ofBatchGet(boolean consistent, int keys) {
    return items(keys) + ": " + reads(consistent) + " for each 4 KB of every one";
  }

  static String ofTransactGet(int keys) {
    return items(keys) + ": 2 read units for each 4 KB of every one";
  }

  static String ofWrite() {
    return "one item: 1 write unit for each KB of it, before or after, whichever is larger"
        + INDEXES
        + "; a write that its condition refuses consumes units as well";
  }

  static String ofBatchWrite(int keys) {
    return items(keys) + ": 1 write unit for each KB of every one" + INDEXES;
  }

  static String ofTransactWrite(int keys) {
    return items(keys)
        + ": 2 write units for each KB of every one"
        + INDEXES
        + "; a transaction that is cancelled consumes units as well";
  }

  private static String reads(boolean consistent) {
    return consistent ? "1 read unit" : "0.5 read units";
  }

  private static String items(int number) {
    return number == 1 ? "1 item" : number + " items";
  }
}
