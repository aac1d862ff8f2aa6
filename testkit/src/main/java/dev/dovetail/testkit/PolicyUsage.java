package dev.dovetail.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts who needed which grant of a policy. Safe for use by any number of threads. */
final class PolicyUsage {
  private final Map<PolicyGrant, Map<String, Integer>> uses = new LinkedHashMap<>();
  private final Map<String, Integer> denials = new TreeMap<>();

  PolicyUsage(List<Statement> statements) {
    for (Statement statement : statements) {
      statement.grants().forEach(grant -> uses.put(grant, new TreeMap<>()));
    }
  }

  /**
   * Notes a request that the policy permits.
   *
   * @param permitting the statements that allow each of its accesses
   * @param by what the request is
   */
  synchronized void permitted(Map<Access, List<Statement>> permitting, String by) {
    for (Map.Entry<PolicyGrant, Map<String, Integer>> use : uses.entrySet()) {
      PolicyGrant grant = use.getKey();
      boolean served =
          permitting.entrySet().stream()
              .anyMatch(
                  each ->
                      each.getValue().contains(grant.statement()) && grant.serves(each.getKey()));
      if (served) {
        use.getValue().merge(by, 1, Integer::sum);
      }
    }
  }

  /** Notes a request that it denies. */
  synchronized void denied(Access access, String by) {
    denials.merge(access.action() + " on " + access.resource() + ": " + by, 1, Integer::sum);
  }

  synchronized List<String> unused() {
    return uses.entrySet().stream()
        .filter(use -> use.getValue().isEmpty())
        .map(use -> use.getKey().toString())
        .toList();
  }

  synchronized boolean isUntouched() {
    return denials.isEmpty() && uses.values().stream().allMatch(Map::isEmpty);
  }

  /** {@return who needed which grant, and what was denied, for people} */
  synchronized String chart() {
    StringBuilder chart = new StringBuilder();
    long used = uses.values().stream().filter(each -> !each.isEmpty()).count();
    chart.append("needed ").append(used).append(" of ").append(uses.size()).append(" grants\n");
    uses.forEach(
        (grant, by) ->
            chart
                .append(by.isEmpty() ? "  unused  " : "  needed  ")
                .append(grant)
                .append(by.isEmpty() ? "" : ", by " + counted(by))
                .append('\n'));
    denials.forEach(
        (denied, times) ->
            chart.append("  denied  ").append(denied).append(times(times)).append('\n'));
    return chart.toString();
  }

  private static String counted(Map<String, Integer> by) {
    return String.join(
        ", ", by.entrySet().stream().map(each -> each.getKey() + times(each.getValue())).toList());
  }

  private static String times(int times) {
    return times == 1 ? "" : " (" + times + " times)";
  }
}
