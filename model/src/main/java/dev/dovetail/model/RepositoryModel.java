package dev.dovetail.model;

import java.util.List;

/**
 * A repository of the table.
 *
 * @param accessor the method of the table interface that returns it
 * @param type the repository interface's binary class name
 * @param entity the type of the entity it holds
 * @param patterns its access patterns in the order of the interface's methods
 */
public record RepositoryModel(
    String accessor, String type, String entity, List<PatternModel> patterns) {
  /** Copies the list. */
  public RepositoryModel {
    patterns = List.copyOf(patterns);
  }
}
