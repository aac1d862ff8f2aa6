package dev.dovetail.processor;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an update does to one path of an item.
 *
 * @param operator what it does
 * @param path the component, then components of nested records, each within the one before
 * @param parameter the parameter that has the value, or null if there is none
 * @param place where errors point at
 */
record UpdateAction(
    UpdateOperator operator, List<Component> path, @Nullable Parameter parameter, Annotated place) {
  /** The component of the entity. */
  Component component() {
    return path.get(0);
  }

  /** What is changed: the component itself, or one within. */
  Component target() {
    return path.get(path.size() - 1);
  }

  boolean isNested() {
    return path.size() > 1;
  }

  /** Whether it decides alone what value the component has afterwards. */
  boolean decides() {
    return operator.decides() && !isNested();
  }

  /** Whether the item has no such component afterwards. */
  boolean removes() {
    return operator == UpdateOperator.REMOVE && !isNested();
  }

  /** The path as the source has it. */
  String text() {
    return path.stream().map(Component::name).collect(Collectors.joining("."));
  }

  /** Whether one path is the other, or leads to a part of it. */
  boolean overlaps(UpdateAction other) {
    int common = Math.min(path.size(), other.path.size());
    for (int i = 0; i < common; i++) {
      if (!path.get(i).name().equals(other.path.get(i).name())) {
        return false;
      }
    }
    return true;
  }
}
