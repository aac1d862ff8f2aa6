package org.example;

import dev.dovetail.RepositoryException;
import dev.dovetail.spi.AsyncClient;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.TableClient;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link DeskTable.Desk} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbDeskTableDesks implements DeskTable.Desks {
  private final TableClient table;

  private final AsyncClient async;

  DynamoDbDeskTableDesks(TableClient table, AsyncClient async) {
    this.table = table;
    this.async = async;
  }

  @Override
  public CompletableFuture<DeskTable.Desk> rename(String name, String async) {
    try {
      ItemUpdate update = new ItemUpdate();
      update.set("async", Attributes.of("async", async));
      return this.async.update(DeskTableDeskSchema.INSTANCE, DeskTableDeskSchema.key(name), update);
    } catch (RepositoryException refusal) {
      return AsyncClient.refused(refusal);
    }
  }

  @Override
  public CompletableFuture<Optional<DeskTable.Desk>> get(String name) {
    try {
      return async.get(DeskTableDeskSchema.INSTANCE, DeskTableDeskSchema.key(name), false);
    } catch (RepositoryException refusal) {
      return AsyncClient.refused(refusal);
    }
  }
}
