package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Task} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class TaskKeys {
  private TaskKeys() {
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey of(String userId, String id) {
    return new ItemKey(pk(userId), sk(id));
  }

  /**
   * {@return the partition key, {@code USER#{userId}}}
   */
  public static String pk(String userId) {
    return "USER#".concat(Facet.encode("userId", userId));
  }

  /**
   * {@return the sort key, {@code TODO#{id}}}
   */
  public static String sk(String id) {
    return "TODO#".concat(Facet.encode("id", id));
  }

  /**
   * {@return the partition key of the index byState, {@code STATE#{state}}}
   */
  public static String byStatePk(String state) {
    return "STATE#".concat(Facet.encode("state", state));
  }

  /**
   * {@return the sort key of the index byState, {@code {title}}}
   */
  public static String byStateSk(String title) {
    return Facet.encode("title", title);
  }

  /**
   * {@return the components of a key, or nothing if no {@link Task} has this key}
   */
  public static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "USER#{userId}", "TODO#{id}");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("userId")),
          Facet.decodeString(facets.facet("id"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  public record Decoded(String userId, String id) {
  }
}
