package dev.dovetail.spi;

import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidKey;
import dev.dovetail.ValueCodec;
import dev.dovetail.key.Facet;
import org.jspecify.annotations.Nullable;

/**
 * Turns values of own types into what is stored of them; {@link ItemReader#decoded} and {@link
 * KeyDecoder#decoded} are the inverses.
 *
 * <p>The name of the component in each call is for the message of an error, which never holds the
 * value. All methods are as pure as the codec is.
 */
public final class Codecs {
  private Codecs() {}

  /**
   * {@return the stored value of an attribute}
   *
   * @throws InvalidItem if the value is null, or the codec throws or returns null
   */
  public static <T, S> S stored(String name, ValueCodec<T, S> codec, @Nullable T value) {
    T present = Attributes.required(name, value);
    S stored;
    try {
      stored = codec.encode(present);
    } catch (RuntimeException e) {
      throw new InvalidItem(failure(name, codec, e));
    }
    if (stored == null) {
      throw new InvalidItem(nothing(name, codec));
    }
    return stored;
  }

  /**
   * {@return the stored value of a part of a key}
   *
   * @throws InvalidKey if the value is null, or the codec throws or returns null
   */
  public static <T, S> S key(String name, ValueCodec<T, S> codec, @Nullable T value) {
    T present = Facet.required(name, value);
    S stored;
    try {
      stored = codec.encode(present);
    } catch (RuntimeException e) {
      throw new InvalidKey(failure(name, codec, e));
    }
    if (stored == null) {
      throw new InvalidKey(nothing(name, codec));
    }
    return stored;
  }

  // The message of the cause, and so the cause itself, would hold the value.
  private static String failure(String name, ValueCodec<?, ?> codec, RuntimeException cause) {
    return "The component "
        + name
        + " can't be stored: "
        + codec.getClass().getSimpleName()
        + " threw "
        + cause.getClass().getSimpleName()
        + ". A codec encodes every value of its type.";
  }

  private static String nothing(String name, ValueCodec<?, ?> codec) {
    return "The component "
        + name
        + " can't be stored: "
        + codec.getClass().getSimpleName()
        + " returned null. A codec encodes every value of its type.";
  }
}
