package dev.dovetail.spi;

import dev.dovetail.InvalidItem;
import dev.dovetail.ValueCodec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the errors of stored items that can't be read. They name the attribute, never its value.
 * Immutable.
 */
final class ReadErrors {
  private final String type;

  /**
   * Makes those of an entity.
   *
   * @param type the entity, and the way to a record within it
   */
  ReadErrors(String type) {
    this.type = type;
  }

  /** The way to a record within the entity. */
  String within(String name) {
    return type + "." + name;
  }

  InvalidItem missing(String name) {
    return new InvalidItem(
        "A stored " + type + " has no attribute " + name + ", but its record needs one.");
  }

  InvalidItem ofOtherType(String name, String expected) {
    return new InvalidItem(
        "The attribute "
            + name
            + " of a stored "
            + type
            + " is not of type "
            + expected
            + ", as its record needs.");
  }

  InvalidItem undecodable(String name, ValueCodec<?, ?> codec, @Nullable Exception cause) {
    return misfit(name, "value that " + codec.getClass().getSimpleName() + " can decode", cause);
  }

  InvalidItem misfit(String name, String expected, @Nullable Exception cause) {
    String message =
        "The attribute "
            + name
            + " of a stored "
            + type
            + " holds a value that is no "
            + expected
            + ".";
    // The message of the cause would hold the value.
    return cause == null
        ? new InvalidItem(message)
        : new InvalidItem(message + " (" + cause.getClass().getSimpleName() + ")");
  }
}
