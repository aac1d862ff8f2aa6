package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EpochSeconds;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.TableClient;
import java.time.Instant;
import java.util.Optional;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link LoginTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbLoginTable implements LoginTable {
  private final TableClient table;

  private final DynamoDbSessions sessionsRepository;

  private final DynamoDbCodes codesRepository;

  private DynamoDbLoginTable(TableClient table) {
    this.table = table;
    this.sessionsRepository = new DynamoDbSessions(table);
    this.codesRepository = new DynamoDbCodes(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  static DynamoDbLoginTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  static DynamoDbLoginTable on(DynamoDbClient client, String tableName, TableOptions options) {
    return new DynamoDbLoginTable(new TableClient(client, tableName, options));
  }

  /**
   * {@return the SDK's client, for what repositories do not do}
   */
  DynamoDbClient client() {
    return table.client();
  }

  /**
   * {@return the table's physical name or ARN}
   */
  String tableName() {
    return table.name();
  }

  @Override
  public Sessions sessions() {
    return sessionsRepository;
  }

  @Override
  public Codes codes() {
    return codesRepository;
  }

  /**
   * Keeps {@link Session} items in a DynamoDB table.
   */
  private static final class DynamoDbSessions implements Sessions {
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

  /**
   * Keeps {@link Code} items in a DynamoDB table.
   */
  private static final class DynamoDbCodes implements Codes {
    private final TableClient table;

    DynamoDbCodes(TableClient table) {
      this.table = table;
    }

    @Override
    public Code issue(String userId, String digits, Instant expiresAt) {
      return table.create(
          CodeSchema.INSTANCE,
          new Code(
              userId,
              digits,
              expiresAt));
    }
  }
}
