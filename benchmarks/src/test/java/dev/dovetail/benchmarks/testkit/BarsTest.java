package dev.dovetail.benchmarks.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BarsTest {
  private final Bars bars = new Bars();

  @Test
  void bars_ofTheLeastTimes_holdUpToTheirLimits() {
    addSlowPeers();
    add(Contender.DOVETAIL, 900, 9, 9_000);
    add(Contender.DOVETAIL, 500, 2, 2_000);
    add(Contender.TEMPEST, 1_500, 8, 5_000);
    add(Contender.HTTP, 1_000, 6, 6_000);
    add(Contender.HTTP_OF_CORE, 1_100, 8, 9_000);

    assertThat(bars.bars()).allMatch(Bars.Bar::holds);
    assertThat(bars.bars().get(0).found()).isEqualTo("0.40");
    assertThat(bars.markdown()).contains("over HTTP, by the fastest client: 0.33.");
  }

  @Test
  void bars_ofASlowerTestkit_areMissed() {
    addSlowPeers();
    add(Contender.DOVETAIL, 1_001, 2.1, 2_001);
    add(Contender.TEMPEST, 1_000, 2.0, 5_000);
    add(Contender.HTTP, 1_000, 6, 6_000);
    add(Contender.HTTP_OF_CORE, 1_100, 8, 9_000);

    assertThat(bars.bars()).noneMatch(Bars.Bar::holds);
    assertThat(bars.markdown()).contains("MISSED").doesNotContain("| holds |");
  }

  @Test
  void bars_ofWhatWasNotMeasured_areMissed() {
    add(Contender.DOVETAIL, 500, 2, 2_000);

    assertThat(bars.bars()).noneMatch(Bars.Bar::holds);
  }

  @Test
  void bars_lowestWithoutOneOfThePeers_areMissed() {
    addSlowPeers(Contender.DYNALITE);
    add(Contender.DOVETAIL, 500, 2, 2_000);

    assertThat(bars.bars().subList(3, 5)).noneMatch(Bars.Bar::holds);
    assertThat(bars.markdown()).contains("not all were there");
  }

  @Test
  void markdown_ofAContenderThatIsNotThere_saysSo() {
    add(Contender.DOVETAIL, 500, 2, 2_000);
    add(Contender.HTTP, 1_000, 8, 6_000);

    assertThat(bars.markdown())
        .contains("| dynalite as a process by hand, drop and create | not installed |")
        .contains(
            "| HTTP server in the JVM by hand, drop and create | 1000 (2.0x) | 8.0 (4.0x) |"
                + " 6000 (3.0x) |");
  }

  private void addSlowPeers(Contender... absent) {
    for (Contender contender : Contender.values()) {
      if (contender != Contender.DOVETAIL && !List.of(absent).contains(contender)) {
        add(contender, 2_000, 10, 10_000);
      }
    }
  }

  /** The cold engine takes as long as the first test. */
  private void add(Contender contender, double first, double isolated, double suite) {
    bars.add(
        contender,
        Map.of("first", first, "isolated", isolated, "wall", suite, "cpu", suite, "cold", first));
  }
}
