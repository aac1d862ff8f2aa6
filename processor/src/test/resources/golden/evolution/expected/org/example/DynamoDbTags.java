package org.example;

import dev.dovetail.spi.BatchClient;
import dev.dovetail.spi.TableClient;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link Tag} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbTags implements Tags {
  private final TableClient table;

  DynamoDbTags(TableClient table) {
    this.table = table;
  }

  @Override
  public void putAll(List<Tag> tags) {
    new BatchClient(table).put(TagSchema.INSTANCE, tags).orThrow();
  }

  @Override
  public Optional<Tag> get(String userId, String name) {
    return table.get(TagSchema.INSTANCE, TagSchema.key(userId, name), false);
  }
}
