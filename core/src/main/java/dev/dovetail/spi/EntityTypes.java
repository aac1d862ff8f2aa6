package dev.dovetail.spi;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The types that the items of an entity are stored with: its own, and its aliases. Immutable. */
final class EntityTypes {
  private final String type;
  private final List<String> aliases;

  EntityTypes(String type, List<String> aliases) {
    this.type = type;
    this.aliases = aliases;
  }

  /** Whether an item with a type is one of the entity. */
  boolean has(String found) {
    return found.equals(type) || aliases.contains(found);
  }

  /** The condition that an item of another entity does not meet. */
  String condition(Expressions expressions) {
    String name = expressions.name(ItemAttributes.TYPE);
    if (aliases.isEmpty()) {
      return name.concat(" = ").concat(value(type, expressions));
    }
    StringBuilder condition =
        new StringBuilder(name).append(" IN (").append(value(type, expressions));
    for (String alias : aliases) {
      condition.append(", ").append(value(alias, expressions));
    }
    return condition.append(')').toString();
  }

  /** Gives an item its present type, if it can have another. */
  void mark(ItemUpdate update) {
    if (!aliases.isEmpty()) {
      update.set(ItemAttributes.TYPE, AttributeValue.createS(type));
    }
  }

  private static String value(String type, Expressions expressions) {
    return expressions.value(AttributeValue.createS(type));
  }
}
