package dev.dovetail;

/**
 * Turns values of a team's own type into values of a type that Dovetail stores, and back.
 *
 * <p>{@link Codec} names the codec of a component or of a type. The stored value is the attribute,
 * and where the component is part of a key, its facet is that of the stored value. So:
 *
 * <ul>
 *   <li>{@code decode(encode(x)).equals(x)} for each value;
 *   <li>equal values have equal stored values, and different ones different;
 *   <li>keys are in the order of the stored values, so a codec that is to sort keeps the order.
 * </ul>
 *
 * <p>A codec is used by any number of threads. Neither method gets null nor returns it: an absent
 * component has no stored value. If {@code encode} throws or returns null, the caller of the
 * repository gets an {@link InvalidItem}, or an {@link InvalidKey} where a key is made; if {@code
 * decode} does, an {@link InvalidItem}. Both name the component and never the value, so what the
 * codec threw is not their cause.
 *
 * @param <T> the type in the record
 * @param <S> the stored type: a {@code String}, an enum, a number, a {@code Boolean}, a {@code
 *     UUID} or a time that a component could have as well
 */
public interface ValueCodec<T, S> {
  /** {@return what is stored for a value} */
  S encode(T value);

  /** {@return the value that a stored one stands for} */
  T decode(S stored);
}
