package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Ticket} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class TicketKeys {
  private TicketKeys() {
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey of(String projectId, String id) {
    return new ItemKey(pk(projectId), sk(id));
  }

  /**
   * {@return the partition key, {@code PROJECT#{projectId}}}
   */
  public static String pk(String projectId) {
    return "PROJECT#".concat(Facet.encode("projectId", projectId));
  }

  /**
   * {@return the sort key, {@code TICKET#{id}}}
   */
  public static String sk(String id) {
    return "TICKET#".concat(Facet.encode("id", id));
  }

  /**
   * {@return the partition key of the index byPerson, {@code PERSON#{assignee}}}
   */
  public static String byPersonPk(String assignee) {
    return "PERSON#".concat(Facet.encode("assignee", assignee));
  }

  /**
   * {@return the sort key of the index byPerson, {@code TICKET#{due}#{estimate}#{id}}}
   */
  public static String byPersonSk(LocalDate due, Integer estimate, String id) {
    return "TICKET#".concat(Facet.encode("due", due)).concat("#").concat(Facet.encode("estimate", Facet.required("estimate", estimate))).concat("#").concat(Facet.encode("id", id));
  }

  /**
   * {@return the partition key of the index by-state, {@code STATE#{state}}}
   */
  public static String byStatePk(State state) {
    return "STATE#".concat(Facet.encode("state", state));
  }

  /**
   * {@return the sort key of the index by-state, {@code {createdAt}}}
   */
  public static String byStateSk(Instant createdAt) {
    return Facet.encode("createdAt", createdAt);
  }

  /**
   * {@return the partition key of the index recent, {@code TICKETS}}
   */
  public static String recentPk() {
    return "TICKETS";
  }

  /**
   * {@return the sort key of the index recent, {@code {updatedAt}#{version}}}
   */
  public static String recentSk(Instant updatedAt, long version) {
    return Facet.encode("updatedAt", updatedAt).concat("#").concat(Facet.encode("version", version));
  }

  /**
   * {@return the partition key of the index tickets, {@code TICKETS#{projectId}}}
   */
  public static String ticketsPk(String projectId) {
    return "TICKETS#".concat(Facet.encode("projectId", projectId));
  }

  /**
   * {@return the sort key of the index byPriority, {@code PRIORITY#{priority}#{state}}}
   */
  public static String byPrioritySk(int priority, State state) {
    return "PRIORITY#".concat(Facet.encode("priority", priority)).concat("#").concat(Facet.encode("state", state));
  }

  /**
   * {@return the components of a key, or nothing if no {@link Ticket} has this key}
   */
  public static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "PROJECT#{projectId}", "TICKET#{id}");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("projectId")),
          Facet.decodeString(facets.facet("id"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  public record Decoded(String projectId, String id) {
  }
}
