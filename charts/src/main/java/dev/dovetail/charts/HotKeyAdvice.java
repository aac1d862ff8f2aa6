package dev.dovetail.charts;

import dev.dovetail.model.HotKeyModel;
import java.util.Locale;

/** What a partition key with few values takes, and how many shards would take more. */
record HotKeyAdvice(HotKeyModel key) {
  /** The write units a second that a new table takes which is paid by request. */
  private static final int NEW_TABLE = 4_000;

  String markdown() {
    String text =
        "Hot key: "
            + (key.dated() ? "items of one date are in " : "all items are in ")
            + (key.partitions() == 1 ? "one partition" : key.partitions() + " partitions at most")
            + ", "
            + (key.partitions() == 1 ? "which takes " : "which take ")
            + units(1)
            + (key.partitions() == 1 ? "." : " together, if all are used alike.");
    int shards = key.shardsFor(NEW_TABLE);
    return shards < 2
        ? text
        : text
            + " With "
            + Markdown.code("@Sharded(" + shards + ")")
            + " it is "
            + units(shards)
            + ", where a new on-demand table takes "
            + number(NEW_TABLE)
            + " write units. Each shard is a request more for a query.";
  }

  private String units(int shards) {
    return number(shards * key.partitions() * HotKeyModel.WRITE_UNITS)
        + " write units and "
        + number(shards * key.partitions() * HotKeyModel.READ_UNITS)
        + " read units a second";
  }

  private static String number(int units) {
    return String.format(Locale.ROOT, "%,d", units);
  }
}
