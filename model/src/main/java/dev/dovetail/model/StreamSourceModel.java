package dev.dovetail.model;

import java.util.List;

/**
 * The changes of a table that a function is called with.
 *
 * @param entities the binary class names of the records of the entities whose items matter; empty
 *     if all do
 * @param events what must have been done to an item
 */
public record StreamSourceModel(List<String> entities, List<ChangeEvent> events) {
  /** Copies both lists. */
  public StreamSourceModel {
    entities = List.copyOf(entities);
    events = List.copyOf(events);
  }
}
