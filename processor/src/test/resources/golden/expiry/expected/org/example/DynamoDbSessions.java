package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EpochSeconds;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.TableClient;
import java.time.Instant;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link Session} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbSessions implements Sessions {
  private final TableClient table;

  DynamoDbSessions(TableClient table) {
    this.table = table;
  }

  @Override
  public Session start(String userId, Optional<Instant> expiresAt) {
    return table.create(
        SessionSchema.INSTANCE,
        new Session(
            userId,
            table.newId().toString(),
            expiresAt,
            1));
  }

  @Override
  public Optional<Session> get(String userId, String id) {
    return table.get(SessionSchema.INSTANCE, SessionSchema.key(userId, id), false);
  }

  @Override
  public Optional<Session> getOld(String userId, String id) {
    return table.getIncludingExpired(SessionSchema.INSTANCE, SessionSchema.key(userId, id), true);
  }

  @Override
  public Page<Session> ofUser(String userId, PageRequest page) {
    return table.query(
        SessionSchema.INSTANCE,
        ItemQuery.ofTable("Sessions.ofUser", SessionSchema.pk(userId))
            .sortPrefix("SESSION#"),
        page);
  }

  @Override
  public Page<Session> history(String userId, PageRequest page) {
    return table.query(
        SessionSchema.INSTANCE,
        ItemQuery.ofTable("Sessions.history", SessionSchema.pk(userId))
            .sortPrefix("SESSION#")
            .descending()
            .includingExpired(),
        page);
  }

  @Override
  public Session extend(String userId, String id, Optional<Instant> expiresAt) {
    ItemUpdate update = new ItemUpdate();
    if (Attributes.required("expiresAt", expiresAt).isPresent()) {
      update.set("expiresAt", EpochSeconds.of("expiresAt", expiresAt.get()));
    } else {
      update.remove("expiresAt");
    }
    update.count("version");
    return table.update(SessionSchema.INSTANCE, SessionSchema.key(userId, id), update);
  }
}
