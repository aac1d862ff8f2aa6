package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the items of an entity can have, in the table or in an index: all that its
 * templates give if each component has any one value. Pure data, on which the proofs work.
 *
 * @param pk the segments of the partition key
 * @param sk the segments of the sort key; none if there is no sort key
 * @param encodings how the components of the segments are written
 */
record KeyPattern(List<Segment> pk, List<Segment> sk, Map<String, Encoding> encodings) {
  KeyPattern {
    pk = List.copyOf(pk);
    sk = List.copyOf(sk);
    encodings = Map.copyOf(encodings);
  }

  static KeyPattern of(EntityDefinition entity, KeySource.Composed source) {
    Map<String, Encoding> encodings = new HashMap<>();
    for (Component component : entity.components()) {
      Encoding encoding = component.encoding();
      if (encoding != null) {
        encodings.put(component.name(), encoding);
      }
    }
    if (entity.shards() > 0) {
      encodings.put(ShardSegment.NAME, new Encoding.Shards(entity.shards()));
    }
    return new KeyPattern(source.pk().segments(), source.sortSegments(), encodings);
  }

  /** The same with the first segments of the sort key only. */
  KeyPattern upTo(int sortSegments) {
    return new KeyPattern(pk, sk.subList(0, sortSegments), encodings);
  }

  /** The same with a text before the sort key. */
  KeyPattern startingWith(String text) {
    List<Segment> longer = new ArrayList<>();
    longer.add(new Segment.Literal(text));
    longer.addAll(sk);
    return new KeyPattern(pk, longer, encodings);
  }

  Encoding encoding(String component) {
    Encoding encoding = encodings.get(component);
    if (encoding == null) {
      throw new IllegalArgumentException("{" + component + "} is no facet");
    }
    return encoding;
  }

  /** Segments as they are in a key whose components have these facets. */
  static String text(List<Segment> segments, Map<String, String> facets) {
    StringBuilder text = new StringBuilder();
    for (Segment segment : segments) {
      text.append(text.isEmpty() ? "" : "#").append(text(segment, facets));
    }
    return text.toString();
  }

  private static String text(Segment segment, Map<String, String> facets) {
    if (segment instanceof Segment.Literal literal) {
      return literal.text();
    }
    @Nullable String facet = facets.get(((Segment.Facet) segment).component());
    if (facet == null) {
      throw new IllegalArgumentException(segment + " has no text");
    }
    return facet;
  }
}
