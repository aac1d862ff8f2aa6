package dev.dovetail.testkit.items;

import java.util.List;

/**
 * What all tables of an engine held at one time, to be compared, or put back into the same engine
 * or into another one.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param tables the tables, by name
 */
public record EngineContent(List<TableContent> tables) {
  /** Copies the list. */
  public EngineContent {
    tables = List.copyOf(tables);
  }

  /**
   * {@return the content of a table}
   *
   * @param name its physical name
   * @throws IllegalArgumentException if there is none
   */
  public TableContent table(String name) {
    return tables.stream()
        .filter(table -> table.table().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no table \""
                        + name
                        + "\", but "
                        + tables.stream().map(TableContent::table).toList()
                        + "."));
  }
}
