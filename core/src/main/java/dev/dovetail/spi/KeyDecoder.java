package dev.dovetail.spi;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.ValueCodec;
import dev.dovetail.key.Facet;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes a key apart by the templates of an entity. Built and used by one call, so not safe for use
 * by several threads.
 */
public final class KeyDecoder {
  private final Map<String, String> facets = new HashMap<>();

  private KeyDecoder() {}

  /**
   * {@return the facets of a key}
   *
   * @param key the key
   * @param pk the template of the partition key
   * @param sk the template of the sort key
   * @throws InvalidKey if the key has another number of segments or another literal, or different
   *     facets for one component
   */
  public static KeyDecoder of(ItemKey key, String pk, String sk) {
    KeyDecoder decoder = new KeyDecoder();
    if (!decoder.match(pk, key.pk()) || !decoder.match(sk, key.sk())) {
      throw new InvalidKey("The key " + key + " is none of (\"" + pk + "\", \"" + sk + "\").");
    }
    return decoder;
  }

  /** Matches segment by segment: no facet holds the delimiter. */
  private boolean match(String template, String text) {
    int wanted = 0;
    int found = 0;
    while (true) {
      int wantedEnd = end(template, wanted);
      int foundEnd = end(text, found);
      if (!segment(template.substring(wanted, wantedEnd), text.substring(found, foundEnd))) {
        return false;
      }
      if (wantedEnd == template.length() || foundEnd == text.length()) {
        return wantedEnd == template.length() && foundEnd == text.length();
      }
      wanted = wantedEnd + 1;
      found = foundEnd + 1;
    }
  }

  private static int end(String text, int start) {
    int end = text.indexOf(Facet.DELIMITER, start);
    return end < 0 ? text.length() : end;
  }

  private boolean segment(String wanted, String found) {
    if (!wanted.startsWith("{")) {
      return wanted.equals(found);
    }
    String other = facets.put(wanted.substring(1, wanted.length() - 1), found);
    return other == null || other.equals(found);
  }

  /** {@return the facet of a component} */
  public String facet(String component) {
    String facet = facets.get(component);
    if (facet == null) {
      throw new IllegalArgumentException("The templates do not name {" + component + "}.");
    }
    return facet;
  }

  /**
   * {@return what a codec makes of the value of a facet}
   *
   * @throws InvalidKey if the codec throws or returns null
   */
  public <T, S> T decoded(String component, ValueCodec<T, S> codec, S stored) {
    T value;
    try {
      value = codec.decode(stored);
    } catch (RuntimeException e) {
      throw misfit(component, codec.getClass().getSimpleName());
    }
    if (value == null) {
      throw misfit(component, codec.getClass().getSimpleName());
    }
    return value;
  }

  /** {@return the error of a facet that is no code of an enum} */
  public InvalidKey unknownConstant(String component, String enumeration) {
    return misfit(component, enumeration);
  }

  private InvalidKey misfit(String component, String expected) {
    return new InvalidKey(
        "The facet \""
            + facet(component)
            + "\" of {"
            + component
            + "} is none of "
            + expected
            + ".");
  }
}
