package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.EpochSeconds;
import dev.dovetail.spi.ItemReader;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link Session} to items and back.
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

  @Override
  public ItemKey key(Session session) {
    return SessionKeys.of(session.userId(), session.id());
  }

  @Override
  protected void write(Session session, Map<String, AttributeValue> attributes) {
    attributes.put("userId", Attributes.of("userId", session.userId()));
    attributes.put("id", Attributes.of("id", session.id()));
    if (Attributes.required("expiresAt", session.expiresAt()).isPresent()) {
      attributes.put("expiresAt", EpochSeconds.of("expiresAt", session.expiresAt().get()));
    }
    attributes.put("version", Attributes.of("version", session.version()));
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
