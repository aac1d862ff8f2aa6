package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The verdicts against brute force: all keys of small designs, made of values that include each
 * that can matter.
 */
class UnifierTest {
  private static final int ROUNDS = Integer.getInteger("dovetail.rounds", 20_000);

  /** How often each verdict was right or wrong. */
  private static final class Tally {
    int disjoint;
    int refused;
    int wronglyRefused;

    void add(Optional<Witness> verdict, boolean possible, String description) {
      if (verdict.isEmpty()) {
        assertThat(possible).as("keys were found, but not by the proof: " + description).isFalse();
        disjoint++;
      } else {
        refused++;
        wronglyRefused += possible ? 0 : 1;
      }
    }

    void report(String what, long seed) {
      System.out.printf(
          "%s: %d designs with seed %d, %d pairs proved, %d refused, of these %d wrongly%n",
          what, ROUNDS, seed, disjoint, refused, wronglyRefused);
      assertThat(wronglyRefused).isZero();
      assertThat(disjoint).isGreaterThan(ROUNDS / 10);
      assertThat(refused).isGreaterThan(ROUNDS / 20);
    }
  }

  @Test
  void sameKey_randomDesigns_isFoundIfAndOnlyIfThereIsOne() {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    Tally tally = new Tally();
    for (int round = 0; round < ROUNDS; round++) {
      Design design = Design.random(random);
      List<KeyPattern> entities = design.entities();
      for (int i = 1; i < entities.size(); i++) {
        for (int j = 0; j < i; j++) {
          KeyPattern a = entities.get(j);
          KeyPattern b = entities.get(i);
          Optional<Witness> verdict = Unifier.sameKey(a, b);
          String description = design + "seed " + seed;
          verdict.ifPresent(
              witness -> {
                assertWritten(a, witness.pk(), witness.sk(), description);
                assertWritten(b, witness.pk(), witness.sk(), description);
              });
          tally.add(verdict, shareAKey(design, a, b), description);
        }
      }
    }
    tally.report("Same keys", seed);
  }

  private static boolean shareAKey(Design design, KeyPattern a, KeyPattern b) {
    return !Collections.disjoint(design.keys(a, a.sk().size()), design.keys(b, b.sk().size()));
  }

  @Test
  void foreignKey_randomQueries_isFoundIfAndOnlyIfThereIsOne() {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    Tally tally = new Tally();
    for (int round = 0; round < ROUNDS; round++) {
      Design design = Design.random(random);
      KeyPattern reader = design.entities().get(0);
      KeyPattern other = design.entities().get(1);
      int prefix = random.nextInt(reader.sk().size() + 1);
      boolean whole = prefix == reader.sk().size();
      Optional<Witness> verdict = Unifier.foreignKey(reader, prefix, other);
      String description = prefix + " segments of " + design + "seed " + seed;
      verdict.ifPresent(
          witness -> {
            assertWritten(other, witness.pk(), witness.sk(), description);
            assertRead(reader, prefix, witness, description);
          });
      Set<Design.Key> read = new HashSet<>();
      for (Design.Key key : design.keys(reader, prefix)) {
        read.add(prefix == 0 || whole ? key : new Design.Key(key.pk(), key.sk() + "#"));
      }
      Set<Design.Key> written = design.keys(other, other.sk().size());
      Set<Design.Key> regions = whole ? written : Design.regions(written);
      tally.add(verdict, !Collections.disjoint(read, regions), description);
    }
    tally.report("Foreign keys", seed);
  }

  /** A query of the reader reads the witness. */
  private static void assertRead(
      KeyPattern reader, int prefix, Witness witness, String description) {
    Map<String, String> facets = new HashMap<>();
    assertThat(matches(reader, reader.pk(), witness.pk(), facets)).as(description).isTrue();
    String[] sk = witness.sk().split("#", -1);
    boolean whole = prefix == reader.sk().size();
    assertThat(sk.length).as(description).isGreaterThan(whole ? prefix - 1 : prefix);
    if (prefix > 0) {
      String start = String.join("#", List.of(sk).subList(0, whole ? sk.length : prefix));
      assertThat(matches(reader, reader.sk().subList(0, prefix), start, facets))
          .as(description)
          .isTrue();
    }
  }

  /** Core writes the key for some values of the entity. */
  private static void assertWritten(KeyPattern entity, String pk, String sk, String description) {
    Map<String, String> facets = new HashMap<>();
    assertThat(matches(entity, entity.pk(), pk, facets) && matches(entity, entity.sk(), sk, facets))
        .as("(%s, %s) is no key of %s", pk, sk, description)
        .isTrue();
  }

  private static boolean matches(
      KeyPattern entity, List<Segment> segments, String key, Map<String, String> facets) {
    String[] texts = key.split("#", -1);
    boolean matches = texts.length == segments.size();
    for (int i = 0; matches && i < texts.length; i++) {
      if (segments.get(i) instanceof Segment.Literal literal) {
        matches = literal.text().equals(texts[i]);
      } else {
        String component = ((Segment.Facet) segments.get(i)).component();
        String known = facets.putIfAbsent(component, texts[i]);
        matches =
            CoreTexts.writes(entity.encoding(component), texts[i])
                && (known == null || known.equals(texts[i]));
      }
    }
    return matches;
  }
}
