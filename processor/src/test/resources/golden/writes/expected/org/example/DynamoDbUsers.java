package org.example;

import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EpochSeconds;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.MoveClient;
import dev.dovetail.spi.TableClient;
import dev.dovetail.spi.UniqueClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link User} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbUsers implements Users {
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
