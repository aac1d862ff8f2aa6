package dev.dovetail.infra;

import dev.dovetail.model.IndexModel;
import dev.dovetail.model.IndexScope;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Describes an alarm to create.
 *
 * @param kind what it is about
 * @param subject the logical name of the function, the archive, or the global index that it is
 *     about; empty for the table
 * @param threshold from which value on it goes off
 */
public record AlarmPlan(AlarmKind kind, String subject, int threshold) {
  /** {@return the alarms of a plan: each for something that exists, in a fixed order} */
  public static List<AlarmPlan> of(Plan plan, Alarms alarms) {
    Gathering gathering = new Gathering(alarms);
    for (FunctionPlan function : plan.functions()) {
      String name = function.name();
      gathering.add(AlarmKind.FUNCTION_ERRORS, name);
      gathering.add(AlarmKind.FUNCTION_THROTTLES, name);
      if (function.stream() != null) {
        gathering.add(AlarmKind.STREAM_AGE, name);
      }
      if (function.queue() != null) {
        gathering.add(AlarmKind.MESSAGE_AGE, name);
      }
      if (function.stream() != null || function.queue() != null) {
        gathering.add(AlarmKind.DEAD_LETTERS, name);
      }
    }
    for (String archive : plan.archives()) {
      gathering.add(AlarmKind.ARCHIVE_AGE, archive);
    }
    gathering.add(AlarmKind.READ_THROTTLES, "");
    gathering.add(AlarmKind.WRITE_THROTTLES, "");
    TreeSet<String> indexes = new TreeSet<>();
    for (IndexModel index : plan.table().indexes()) {
      if (index.scope() == IndexScope.GLOBAL) {
        indexes.add(index.name());
      }
    }
    for (String index : indexes) {
      gathering.add(AlarmKind.READ_THROTTLES, index);
      gathering.add(AlarmKind.WRITE_THROTTLES, index);
    }
    gathering.add(AlarmKind.SYSTEM_ERRORS, "");
    return List.copyOf(gathering.found);
  }

  private static final class Gathering {
    private final Alarms alarms;
    private final List<AlarmPlan> found = new ArrayList<>();

    Gathering(Alarms alarms) {
      this.alarms = alarms;
    }

    void add(AlarmKind kind, String subject) {
      found.add(new AlarmPlan(kind, subject, alarms.threshold(kind)));
    }
  }
}
