package dev.dovetail.model;

import java.util.List;

/**
 * The access patterns of one repository that a function uses, and thus may use.
 *
 * @param repository the repository interface's binary class name
 * @param patterns the names of the repository's methods
 */
public record UseModel(String repository, List<String> patterns) {
  /** Copies the list. */
  public UseModel {
    patterns = List.copyOf(patterns);
  }
}
