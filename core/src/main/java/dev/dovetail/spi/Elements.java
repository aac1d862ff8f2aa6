package dev.dovetail.spi;

import dev.dovetail.InvalidItem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks what maps and sets have before it is stored.
 *
 * <p>The name of the component in each call is for the message of an error. All methods are pure.
 */
public final class Elements {
  private static final int MAX_KEY_BYTES = 65_535;

  private Elements() {}

  /**
   * {@return the key of a map itself}
   *
   * @throws InvalidItem if no map can have it: it is null, empty, longer than 65,535 bytes, or has
   *     half of a surrogate pair
   */
  public static String mapKey(String name, @Nullable String key) {
    if (key == null || key.isEmpty()) {
      throw new InvalidItem(
          "The component "
              + name
              + " has a key that is "
              + (key == null ? "null" : "empty")
              + ", but a key of a map needs at least one character.");
    }
    if (key.length() > MAX_KEY_BYTES / 3 && Utf8.length(key) > MAX_KEY_BYTES) {
      throw new InvalidItem(
          "The component "
              + name
              + " has a key of "
              + Utf8.length(key)
              + " bytes, but a key of a map has at most "
              + MAX_KEY_BYTES
              + ".");
    }
    return Attributes.whole(name, key);
  }

  /** {@return the elements of a set, each once: some that differ in Java are stored alike} */
  public static List<String> distinct(List<String> elements) {
    Set<String> once = new LinkedHashSet<>(elements);
    return once.size() == elements.size() ? elements : List.copyOf(once);
  }
}
