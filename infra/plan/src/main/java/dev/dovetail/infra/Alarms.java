package dev.dovetail.infra;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Says who hears when something of a stage goes wrong, and what counts as wrong. Which alarms there
 * are follows from the plan.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param actions the ARNs of what is told, such as SNS topics; at least one, as an alarm that
 *     nobody hears is none
 * @param thresholds from which value on an alarm goes off, where it is not the default
 */
public record Alarms(List<String> actions, Map<AlarmKind, Integer> thresholds) {
  /**
   * Copies both and checks them.
   *
   * @throws IllegalArgumentException if there is no action, one is no ARN, or a threshold is less
   *     than 1; the message lists all that is wrong
   */
  public Alarms {
    actions = List.copyOf(actions);
    thresholds = Map.copyOf(thresholds);
    Problems problems = new Problems();
    if (actions.isEmpty()) {
      problems.add(
          "The alarms have no action, so that nobody would hear of them. Give the ARN of an SNS topic,"
              + " or have no alarms.");
    }
    for (String action : actions) {
      // An ARN that the CDK does not know yet is a token.
      if (!action.startsWith("arn:") && !action.startsWith("${Token[")) {
        problems.add(
            "The alarms are to tell \"%s\", which is no ARN. Give for example arn:aws:sns:eu-central-1:123456789012:on-call."
                .formatted(action));
      }
    }
    for (AlarmKind kind : AlarmKind.values()) {
      Integer threshold = thresholds.get(kind);
      if (threshold != null && threshold < 1) {
        problems.add(
            "The alarm %s goes off from %d on, so always. Use at least 1."
                .formatted(kind, threshold));
      }
    }
    problems.throwIfAny();
  }

  /** {@return alarms with the default thresholds that tell some actions} */
  public static Alarms to(String... actions) {
    return new Alarms(Arrays.asList(actions), Map.of());
  }

  /** {@return the same alarms, but one kind goes off from another value on} */
  public Alarms withThreshold(AlarmKind kind, int threshold) {
    Map<AlarmKind, Integer> changed = new EnumMap<>(AlarmKind.class);
    changed.putAll(thresholds);
    changed.put(kind, threshold);
    return new Alarms(actions, changed);
  }

  /** {@return from which value on a kind of alarm goes off} */
  public int threshold(AlarmKind kind) {
    return thresholds.getOrDefault(kind, kind.threshold());
  }
}
