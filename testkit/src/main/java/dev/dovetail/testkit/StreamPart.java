package dev.dovetail.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * What was read of a shard at a time.
 *
 * @param parent the shard that was there before this one, if any
 * @param ended whether nothing can follow in this shard
 */
record StreamPart(String shard, @Nullable String parent, List<Record> records, boolean ended) {
  StreamPart {
    records = List.copyOf(records);
  }
}
