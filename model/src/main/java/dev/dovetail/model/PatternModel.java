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
 * @param keys the conditions on key attributes, partition first
 * @param filtered whether it leaves out items that it has read, by what the caller compares
 * @param consistent whether the read is strongly consistent
 * @param descending whether items come in descending order of the sort key
 * @param transactional whether a call prepares an action of a transaction, and sends nothing
 * @param maxItems the most items that one call reads or writes, or null if a call takes any number
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
    @Nullable Integer maxItems) {
  /** Copies both lists. */
  public PatternModel {
    parameters = List.copyOf(parameters);
    keys = List.copyOf(keys);
  }
}
