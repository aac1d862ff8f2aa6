package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.EpochSeconds;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Session} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class SessionSchema extends EntitySchema<Session> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final SessionSchema INSTANCE = new SessionSchema();

  private SessionSchema() {
    super(
        Session.class,
        EntityInfo.of("SESSION", "userId", "id", "expiresAt", "version")
            .version("version")
            .timeToLive("expiresAt"));
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey key(String userId, String id) {
    return new ItemKey(pk(userId), sk(id));
  }

  /**
   * {@return the partition key, {@code USER#{userId}}}
   */
  static String pk(String userId) {
    return "USER#".concat(Facet.encode("userId", userId));
  }

  /**
   * {@return the sort key, {@code SESSION#{id}}}
   */
  static String sk(String id) {
    return "SESSION#".concat(Facet.encode("id", id));
  }

  @Override
  public ItemKey key(Session session) {
    return key(session.userId(), session.id());
  }

  @Override
  protected void write(Session session, ItemWriter item) {
    item.string("userId", session.userId());
    item.string("id", session.id());
    if (Attributes.required("expiresAt", session.expiresAt()).isPresent()) {
      item.put("expiresAt", EpochSeconds.of("expiresAt", session.expiresAt().get()));
    }
    item.longInteger("version", session.version());
  }

  @Override
  protected Session read(ItemReader item) {
    return new Session(
        item.string("userId"),
        item.string("id"),
        item.has("expiresAt") ? Optional.of(EpochSeconds.read("expiresAt", item)) : Optional.empty(),
        item.longInteger("version"));
  }
}
