package dev.dovetail.model;

import java.util.List;

/**
 * A component whose value no two items of an entity share.
 *
 * @param component the component's name
 * @param scope the components within whose values it is unique, in order
 * @param pk the template of the partition key of the items that guard its values
 */
public record UniqueModel(String component, List<String> scope, String pk) {
  /** Copies the list. */
  public UniqueModel {
    scope = List.copyOf(scope);
  }
}
