package org.example;

import dev.dovetail.TableOptions;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EpochSeconds;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.MoveClient;
import dev.dovetail.spi.TableClient;
import dev.dovetail.spi.UniqueClient;
import dev.dovetail.spi.UpsertClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link AppTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbAppTable implements AppTable {
  private final TableClient table;

  private final DynamoDbUsers usersRepository;

  private final DynamoDbNotes notesRepository;

  private DynamoDbAppTable(TableClient table) {
    this.table = table;
    this.usersRepository = new DynamoDbUsers(table);
    this.notesRepository = new DynamoDbNotes(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  static DynamoDbAppTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  static DynamoDbAppTable on(DynamoDbClient client, String tableName, TableOptions options) {
    return new DynamoDbAppTable(new TableClient(client, tableName, options));
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
  public Users users() {
    return usersRepository;
  }

  @Override
  public Notes notes() {
    return notesRepository;
  }

  /**
   * Keeps {@link User} items in a DynamoDB table.
   */
  private static final class DynamoDbUsers implements Users {
    private final TableClient table;

    DynamoDbUsers(TableClient table) {
      this.table = table;
    }

    @Override
    public User create(User user) {
      Instant now = table.now();
      return new UniqueClient(table).create(
          UserSchema.INSTANCE,
          new User(
              user.tenant(),
              table.idOr(user.id()),
              user.email(),
              user.desk(),
              user.floor(),
              user.end(),
              now,
              1));
    }

    @Override
    public User replace(User user) {
      return new UniqueClient(table).replace(
          UserSchema.INSTANCE,
          user,
          new ItemUpdate().count("version", user.version()));
    }

    @Override
    public User changeEmail(String tenant, UUID id, String email, long version) {
      ItemUpdate update = new ItemUpdate();
      update.set("email", Attributes.of("email", email));
      update.count("version", version);
      return new UniqueClient(table).update(UserSchema.INSTANCE, UserSchema.key(tenant, id), update);
    }

    @Override
    public User changeEnd(String tenant, UUID id, Optional<Instant> end) {
      ItemUpdate update = new ItemUpdate();
      if (Attributes.required("end", end).isPresent()) {
        update.set("end", EpochSeconds.of("end", end.get()));
      } else {
        update.remove("end");
      }
      update.count("version");
      return new UniqueClient(table).update(UserSchema.INSTANCE, UserSchema.key(tenant, id), update);
    }

    @Override
    public User put(User user) {
      Instant now = table.now();
      return new UniqueClient(table).upsert(
          UserSchema.INSTANCE,
          new User(
              user.tenant(),
              table.idOr(user.id()),
              user.email(),
              user.desk(),
              user.floor(),
              user.end(),
              now,
              1),
          List.of("createdAt"));
    }

    @Override
    public User move(String tenant, UUID id, String toTenant) {
      ItemUpdate update = new ItemUpdate();
      update.set("tenant", Attributes.of("tenant", toTenant));
      update.count("version");
      return new MoveClient(table).move(UserSchema.INSTANCE, UserSchema.key(tenant, id), update);
    }

    @Override
    public Optional<User> delete(String tenant, UUID id) {
      return new UniqueClient(table).delete(UserSchema.INSTANCE, UserSchema.key(tenant, id));
    }
  }

  /**
   * Keeps {@link Note} items in a DynamoDB table.
   */
  private static final class DynamoDbNotes implements Notes {
    private final TableClient table;

    DynamoDbNotes(TableClient table) {
      this.table = table;
    }

    @Override
    public Note put(String list, int number, String text) {
      Instant now = table.now();
      return new UpsertClient(table).upsert(
          NoteSchema.INSTANCE,
          new Note(
              list,
              number,
              text,
              now,
              1),
          List.of());
    }

    @Override
    public void move(String list, int number, String toList, int toNumber, long version) {
      ItemUpdate update = new ItemUpdate();
      update.set("list", Attributes.of("list", toList));
      update.set("number", Attributes.of("number", toNumber));
      update.set("updatedAt", Attributes.of("updatedAt", table.now()));
      update.count("version", version);
      new MoveClient(table).move(NoteSchema.INSTANCE, NoteSchema.key(list, number), update);
    }
  }
}
