package dev.dovetail.processor;

import dev.dovetail.model.ScalarType;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes of UTF-8 a key, or a part of one, takes.
 *
 * @param least the fewest
 * @param most the most, or null if there is no bound
 */
record KeyBytes(long least, @Nullable Long most) {
  /** A number of DynamoDB: two digits of 38 in a byte, and some for sign and exponent. */
  private static final KeyBytes NUMBER = new KeyBytes(1, 21L);

  /** The text of a UUID. */
  static final KeyBytes GENERATED_ID = exactly(36);

  private static final KeyBytes UNBOUNDED = new KeyBytes(1, null);

  static KeyBytes exactly(long bytes) {
    return new KeyBytes(bytes, bytes);
  }

  static KeyBytes of(String text) {
    return exactly(text.getBytes(StandardCharsets.UTF_8).length);
  }

  /** A key that the library composes: its segments, and the delimiters between them. */
  static KeyBytes of(EntityDefinition entity, List<Segment> segments) {
    KeyBytes sum = exactly(Math.max(0, segments.size() - 1));
    for (Segment segment : segments) {
      if (segment instanceof Segment.Literal literal) {
        sum = sum.plus(of(literal.text()));
      } else {
        String name = ((Segment.Facet) segment).component();
        sum =
            sum.plus(
                name.equals(ShardSegment.NAME)
                    ? facet(new Encoding.Shards(entity.shards()))
                    : facet(entity.component(name).orElseThrow()));
      }
    }
    return sum;
  }

  /** The facet of a component, within the bound that is declared for it. */
  static KeyBytes facet(Component component) {
    Encoding encoding = component.encoding();
    if (encoding == null) {
      throw new IllegalArgumentException(component.name() + " can't be a facet");
    }
    KeyBytes bytes = facet(encoding);
    Integer bound = component.maxBytes();
    if (bound == null || bytes.most != null && bytes.most <= bound) {
      return bytes;
    }
    return new KeyBytes(Math.min(bytes.least, bound), bound.longValue());
  }

  static KeyBytes facet(Encoding encoding) {
    if (encoding instanceof Encoding.Text) {
      return UNBOUNDED;
    } else if (encoding instanceof Encoding.Codes) {
      return ofOne(Language.examples(encoding));
    }
    return of(Language.examples(encoding).get(0)); // All texts of the others are as long.
  }

  /** The attribute of a component, as a part of an index key. */
  static KeyBytes attribute(Component component) {
    if (component.kind().keyType() == ScalarType.N) {
      return NUMBER;
    }
    Encoding encoding = component.encoding();
    if (component.kind().keyType() == ScalarType.B || encoding == null) {
      return UNBOUNDED;
    } else if (encoding instanceof Encoding.Codes codes) {
      return ofOne(codes.codes());
    } else if (encoding == Encoding.Fixed.DATE) {
      return new KeyBytes(10, 16L); // Stored years may have nine digits and a sign.
    } else if (encoding == Encoding.Fixed.MONTH) {
      return new KeyBytes(7, 13L);
    } else if (encoding instanceof Encoding.Text) {
      return UNBOUNDED;
    }
    return encoding == Encoding.Fixed.UUID ? exactly(36) : new KeyBytes(20, 30L);
  }

  private static KeyBytes ofOne(Collection<String> texts) {
    long least = Long.MAX_VALUE;
    long most = 0;
    for (String text : texts) {
      long bytes = of(text).least;
      least = Math.min(least, bytes);
      most = Math.max(most, bytes);
    }
    return new KeyBytes(least, most);
  }

  KeyBytes plus(KeyBytes other) {
    return new KeyBytes(
        least + other.least, most == null || other.most == null ? null : most + other.most);
  }

  /** The most bytes as the model holds them. */
  @Nullable Integer bound() {
    return most == null ? null : Math.toIntExact(most);
  }
}
