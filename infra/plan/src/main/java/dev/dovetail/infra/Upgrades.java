package dev.dovetail.infra;

import dev.dovetail.model.EntityModel;
import dev.dovetail.model.PatternModel;

/**
 * Tells which patterns may have to write an item in its present form before they do what they do:
 * those that demand something of it, which an item of an earlier entity version can't tell.
 */
final class Upgrades {
  static final String ACTION = "UpdateItem";

  private Upgrades() {}

  static boolean by(PatternModel pattern, EntityModel entity) {
    if (entity.entityVersion() == null) {
      return false;
    }
    return switch (pattern.operation()) {
      case UPDATE, REPLACE, UPSERT, MOVE, MODIFY, CHECK -> true;
      case DELETE ->
          entity.uniques() != null
              || pattern.parameters().stream()
                  .map(name -> "{" + name + "}")
                  .anyMatch(facet -> !entity.pk().contains(facet) && !entity.sk().contains(facet));
      default -> false;
    };
  }
}
