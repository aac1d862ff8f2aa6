package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.EpochSeconds;
import dev.dovetail.spi.Guards;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Maps {@link User} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class UserSchema extends EntitySchema<User> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final UserSchema INSTANCE = new UserSchema();

  private UserSchema() {
    super(
        User.class,
        EntityInfo.of("USER", "tenant", "id", "email", "desk", "floor", "end", "createdAt", "version")
            .createdAt("createdAt")
            .version("version")
            .timeToLive("end")
            .unique("email", "tenant", "floor", "desk"));
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey key(String tenant, UUID id) {
    return new ItemKey(pk(tenant), sk(id));
  }

  /**
   * {@return the partition key, {@code TENANT#{tenant}}}
   */
  static String pk(String tenant) {
    return "TENANT#".concat(Facet.encode("tenant", tenant));
  }

  /**
   * {@return the sort key, {@code USER#{id}}}
   */
  static String sk(UUID id) {
    return "USER#".concat(Facet.encode("id", id));
  }

  @Override
  public ItemKey key(User user) {
    return key(user.tenant(), user.id());
  }

  @Override
  protected void write(User user, ItemWriter item) {
    item.string("tenant", user.tenant());
    item.uuid("id", user.id());
    item.string("email", user.email());
    if (Attributes.required("desk", user.desk()).isPresent()) {
      item.integer("desk", user.desk().get());
    }
    item.integer("floor", user.floor());
    if (Attributes.required("end", user.end()).isPresent()) {
      item.put("end", EpochSeconds.of("end", user.end().get()));
    }
    item.instant("createdAt", user.createdAt());
    item.longInteger("version", user.version());
  }

  @Override
  protected User read(ItemReader item) {
    return new User(
        item.string("tenant"),
        item.uuid("id"),
        item.string("email"),
        item.has("desk") ? Optional.of(item.integer("desk")) : Optional.empty(),
        item.integer("floor"),
        item.has("end") ? Optional.of(EpochSeconds.read("end", item)) : Optional.empty(),
        item.instant("createdAt"),
        item.longInteger("version"));
  }

  @Override
  protected void guards(ItemReader item, Guards guards) {
    if (item.has("email")) {
      guards.add("email", Facet.encodeCaseInsensitive("email", item.string("email")));
    }
    if (item.has("tenant") && item.has("floor") && item.has("desk")) {
      guards.add("desk", Facet.encode("tenant", item.string("tenant")).concat("#").concat(Facet.encode("floor", item.integer("floor"))).concat("#").concat(Facet.encode("desk", Facet.required("desk", item.integer("desk")))));
    }
  }
}
