package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A random design of two or three entities, and all keys that they write for the values that can
 * matter to it.
 *
 * @param entities the keys of the entities
 * @param values texts: the literals and the codes of the design, and some of each encoding
 */
record Design(List<KeyPattern> entities, Set<String> values) {
  private static final List<String> LITERALS =
      List.of(
          "NOTE",
          "note",
          "MEMO",
          "x",
          "0",
          "7",
          "2026-11-21",
          "2026-02-30",
          "2026-11",
          "2026-13",
          "p0000000000000000007",
          "p9999999999999999999",
          "n00000000000000000000000000000000000000",
          "p00000000000000000000000000000000000007",
          "01234567-89ab-cdef-0123-456789abcdef",
          "01234567-89AB-CDEF-0123-456789ABCDEF",
          "2026-11-21T09:30:00Z",
          "2026-11-21T24:00:00Z");

  /** Two texts of each encoding that is no enum, other than those that the proofs try. */
  private static final List<String> SAMPLES =
      List.of(
          "q",
          "\u00E9",
          "n9999999999999999995",
          "n99999999999999999999999999999999999999",
          "1",
          "89abcdef-89ab-4def-8123-456789abcdef",
          "1999-12-31T23:59:59Z",
          "1999-12-31T23:59:59.999Z",
          "1999-12-31T23:59:59.000999Z",
          "1999-12-31T23:59:59.000000999Z",
          "1999-12-31",
          "1999-12");

  /** The most components of an entity, which bounds how many keys there are. */
  private static final int COMPONENTS = 3;

  private static final Map<Encoding, Set<String>> WRITTEN = new HashMap<>();

  static Design random(Random random) {
    List<String> literals = some(LITERALS, 2 + random.nextInt(2), random);
    List<Encoding> encodings = some(CoreTexts.ENCODINGS, 1 + random.nextInt(2), random);
    encodings.add(CoreTexts.ENCODINGS.get(random.nextInt(3)));
    int pk = 1 + random.nextInt(3);
    int sk = 1 + random.nextInt(3);
    List<KeyPattern> entities = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      entities.add(entity(pk, sk, literals, encodings, random));
    }
    Set<String> values = new LinkedHashSet<>(literals);
    for (Encoding encoding : encodings) {
      if (encoding instanceof Encoding.Codes codes) {
        codes.codes().forEach(code -> values.add(dev.dovetail.key.Facet.encode("code", code)));
      } else {
        SAMPLES.stream().filter(s -> written(encoding, s)).limit(2).forEach(values::add);
      }
    }
    return new Design(entities, values);
  }

  /** Most entities have as many segments as the others, or nothing would ever be equal. */
  private static KeyPattern entity(
      int pk, int sk, List<String> literals, List<Encoding> encodings, Random random) {
    Map<String, Encoding> components = new HashMap<>();
    for (int i = 0; i < COMPONENTS; i++) {
      components.put("c" + i, encodings.get(random.nextInt(encodings.size())));
    }
    return new KeyPattern(
        segments(random.nextInt(8) == 0 ? 1 : pk, literals, random),
        segments(random.nextInt(4) == 0 ? 1 + random.nextInt(3) : sk, literals, random),
        components);
  }

  private static List<Segment> segments(int count, List<String> literals, Random random) {
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      segments.add(
          random.nextInt(4) == 0
              ? new Segment.Literal(literals.get(random.nextInt(literals.size())))
              : new Segment.Facet("c" + random.nextInt(COMPONENTS)));
    }
    return segments;
  }

  private static <T> List<T> some(List<T> all, int count, Random random) {
    List<T> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(all.get(random.nextInt(all.size())));
    }
    return some;
  }

  private static boolean written(Encoding encoding, String text) {
    Set<String> all =
        WRITTEN.computeIfAbsent(
            encoding,
            e -> {
              Set<String> texts = new HashSet<>();
              CoreTexts.ENCODINGS.stream()
                  .filter(Encoding.Codes.class::isInstance)
                  .flatMap(codes -> ((Encoding.Codes) codes).codes().stream())
                  .map(code -> dev.dovetail.key.Facet.encode("code", code))
                  .filter(t -> CoreTexts.writes(e, t))
                  .forEach(texts::add);
              LITERALS.stream().filter(t -> CoreTexts.writes(e, t)).forEach(texts::add);
              SAMPLES.stream().filter(t -> CoreTexts.writes(e, t)).forEach(texts::add);
              return texts;
            });
    return all.contains(text);
  }

  /** A key as DynamoDB sees it: two texts. */
  record Key(String pk, String sk) {}

  /** All keys that an entity writes, with the first so many segments of its sort key. */
  Set<Key> keys(KeyPattern entity, int sortSegments) {
    Set<Key> keys = new HashSet<>();
    List<Segment> sk = entity.sk().subList(0, sortSegments);
    List<String> components = new ArrayList<>();
    for (List<Segment> segments : List.of(entity.pk(), sk)) {
      for (Segment segment : segments) {
        if (segment instanceof Segment.Facet facet && !components.contains(facet.component())) {
          components.add(facet.component());
        }
      }
    }
    collect(entity, sk, components, new HashMap<>(), keys);
    return keys;
  }

  private void collect(
      KeyPattern entity,
      List<Segment> sk,
      List<String> open,
      Map<String, String> given,
      Set<Key> keys) {
    if (open.isEmpty()) {
      keys.add(new Key(text(entity.pk(), given), text(sk, given)));
      return;
    }
    String component = open.get(0);
    for (String value : values) {
      if (written(entity.encodings().get(component), value)) {
        given.put(component, value);
        collect(entity, sk, open.subList(1, open.size()), given, keys);
      }
    }
  }

  private static String text(List<Segment> segments, Map<String, String> given) {
    StringBuilder text = new StringBuilder();
    for (Segment segment : segments) {
      text.append(text.length() == 0 ? "" : "#")
          .append(
              segment instanceof Segment.Literal literal
                  ? literal.text()
                  : given.get(((Segment.Facet) segment).component()));
    }
    return text.toString();
  }

  /** The parts of the table that hold a key: what starts with some of its segments, or with all. */
  static Set<Key> regions(Set<Key> keys) {
    Set<Key> regions = new HashSet<>(keys);
    for (Key key : keys) {
      regions.add(new Key(key.pk(), ""));
      for (int i = key.sk().indexOf('#'); i >= 0; i = key.sk().indexOf('#', i + 1)) {
        regions.add(new Key(key.pk(), key.sk().substring(0, i + 1)));
      }
    }
    return regions;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (KeyPattern entity : entities) {
      text.append('(')
          .append(Template.text(entity.pk()))
          .append(", ")
          .append(Template.text(entity.sk()))
          .append(") ");
      entity.encodings().forEach((c, e) -> text.append(c).append(':').append(e.text()).append(' '));
    }
    return text.toString();
  }
}
