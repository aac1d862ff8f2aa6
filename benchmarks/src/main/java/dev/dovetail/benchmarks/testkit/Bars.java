package dev.dovetail.benchmarks.testkit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, best of all rounds, and what must hold of it. */
final class Bars {
  private static final List<String> COLUMNS = List.of("first", "isolated", "wall", "cpu", "cold");

  private final Map<Contender, Map<String, Double>> best = new EnumMap<>(Contender.class);

  /** Takes what one JVM measured; the least of all rounds counts, which noise does not move. */
  void add(Contender contender, Map<String, Double> measured) {
    Map<String, Double> own = best.computeIfAbsent(contender, c -> new HashMap<>());
    measured.forEach((name, value) -> own.merge(name, value, Math::min));
  }

  /**
   * One demand.
   *
   * @param text what it demands
   * @param found what was measured
   * @param holds whether that is enough
   */
  record Bar(String text, String found, boolean holds) {}

  List<Bar> bars() {
    return List.of(
        ratio("suite of 200 tests to Tempest's method", "wall", Contender.TEMPEST, 0.4),
        ratio("cold engine to HTTP server in the JVM", "cold", Contender.HTTP, 0.5),
        ratio(
            "isolated test to drop and create over HTTP, by the client of core",
            "isolated",
            Contender.HTTP_OF_CORE,
            0.25),
        lowest("JVM start to first green test", "first"),
        lowest("isolated test", "isolated"));
  }

  private Bar ratio(String what, String column, Contender peer, double most) {
    double ratio = of(Contender.DOVETAIL, column) / of(peer, column);
    return new Bar(
        what + " at most " + most, String.format(Locale.ROOT, "%.2f", ratio), ratio <= most);
  }

  private Bar lowest(String what, String column) {
    if (!best.keySet().containsAll(List.of(Contender.values()))) {
      return new Bar(what + " lowest of all", "not all were there", false);
    }
    double ours = of(Contender.DOVETAIL, column);
    Contender least = Contender.DOVETAIL;
    for (Contender peer : best.keySet()) {
      // Ours over the wire is no peer.
      if (peer != Contender.DOVETAIL_WIRE && of(peer, column) < of(least, column)) {
        least = peer;
      }
    }
    return new Bar(
        what + " lowest of all",
        String.format(
            Locale.ROOT,
            "%.1f ms, least %.1f ms by %s",
            ours,
            of(least, column),
            least.description()),
        least == Contender.DOVETAIL);
  }

  private double of(Contender contender, String column) {
    return best.getOrDefault(contender, Map.of()).getOrDefault(column, Double.NaN);
  }

  /** {@return two tables in Markdown} */
  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(
        "| | first green test ms | isolated test ms | suite ms | CPU ms | cold engine ms |\n");
    text.append("|---|---:|---:|---:|---:|---:|\n");
    for (Contender contender : Contender.values()) {
      text.append("| ").append(contender.description());
      if (!best.containsKey(contender)) {
        text.append(" | not installed | | | | |\n");
        continue;
      }
      for (String column : COLUMNS) {
        text.append(" | ").append(cell(contender, column));
      }
      text.append(" |\n");
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%nAn isolated test to drop and create over HTTP, by the fastest client: %.2f.%n",
            of(Contender.DOVETAIL, "isolated") / of(Contender.HTTP, "isolated")));
    text.append("\n| must hold | measured | |\n|---|---|---|\n");
    for (Bar bar : bars()) {
      List<String> cells = new ArrayList<>(List.of(bar.text(), bar.found()));
      cells.add(bar.holds() ? "holds" : "MISSED");
      text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
    return text.toString();
  }

  private String cell(Contender contender, String column) {
    double value = of(contender, column);
    if (Double.isNaN(value)) {
      return "";
    }
    double ratio = value / of(Contender.DOVETAIL, column);
    String digits = column.equals("isolated") ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, digits + " (%.1fx)", value, ratio);
  }
}
