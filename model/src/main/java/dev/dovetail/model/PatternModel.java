package dev.dovetail.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An access pattern: one method of a repository and the request it makes.
 *
 * @param name the method's name
 * @param operation what it does
 * @param index the index it reads, or null for the table itself
 * @param parameters the names of the method's parameters in order
 * @param keys the conditions on key attributes, partition first; none for a scan
 * @param filtered whether it leaves out items that it has read, by what the caller compares
 * @param consistent whether the read is strongly consistent
 * @param descending whether items come in descending order of the sort key
 * @param transactional whether a call prepares an action of a transaction, and sends nothing
 * @param maxItems the most items that one call reads or writes, or null if a call takes any number
 * @param entities the types of the entities that it reads, or null if it is that of the repository
 * @param hydrated true if it reads items from the table by the keys that an index has, or null
 */
public record PatternModel(
    String name,
    Operation operation,
    @Nullable String index,
    List<String> parameters,
    List<KeyCondition> keys,
    boolean filtered,
    boolean consistent,
    boolean descending,
    boolean transactional,
    @Nullable Integer maxItems,
    @Nullable List<String> entities,
    @Nullable Boolean hydrated) {
  /** Copies the lists. */
  public PatternModel {
    parameters = List.copyOf(parameters);
    keys = List.copyOf(keys);
    entities = entities == null ? null : List.copyOf(entities);
  }

  /** Makes a pattern of the repository's entity. */
  public PatternModel(
      String name,
      Operation operation,
      @Nullable String index,
      List<String> parameters,
      List<KeyCondition> keys,
      boolean filtered,
      boolean consistent,
      boolean descending,
      boolean transactional,
      @Nullable Integer maxItems) {
    this(
        name,
        operation,
        index,
        parameters,
        keys,
        filtered,
        consistent,
        descending,
        transactional,
        maxItems,
        null,
        null);
  }

  /** {@return whether it reads items from the table by the keys that an index has} */
  public boolean hydrates() {
    return Boolean.TRUE.equals(hydrated);
  }
}
