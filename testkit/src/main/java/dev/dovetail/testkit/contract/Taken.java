package dev.dovetail.testkit.contract;

import dev.dovetail.model.UniqueModel;
import dev.dovetail.testkit.values.EntityValues;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The unique values that records of one check have. For one thread. */
final class Taken {
  private static final int DRAWS = 64;

  private final Subject subject;
  private final Supplier<List<Row>> stored;
  private final Set<Object> drawn = new HashSet<>();

  /**
   * Knows of none yet.
   *
   * @param stored gives the items of the entity as they are
   */
  Taken(Subject subject, Supplier<List<Row>> stored) {
    this.subject = subject;
    this.stored = stored;
  }

  /**
   * {@return a record with values that no other record of the check has, or else no stored one}
   *
   * @throws IllegalStateException if none is drawn within some time
   */
  Object free(EntityValues values, Supplier<Object> draw) {
    if (!subject.hasUniques()) {
      return draw.get();
    }
    Set<Object> ofItems = new HashSet<>();
    stored.get().forEach(row -> ofItems.addAll(values.uniques(subject.schema(), row.record())));
    Object second = null;
    for (int i = 0; i < DRAWS; i++) {
      Object record = draw.get();
      List<?> mine = values.uniques(subject.schema(), record);
      if (Collections.disjoint(mine, drawn) && Collections.disjoint(mine, ofItems)) {
        drawn.addAll(mine);
        return record;
      }
      second = second == null && Collections.disjoint(mine, ofItems) ? record : second;
    }
    if (second == null) {
      throw new IllegalStateException(
          "A record of "
              + subject.entity().type()
              + " needs values that no item has of "
              + String.join(
                  " and ",
                  Subject.uniques(subject.entity()).stream().map(UniqueModel::component).toList())
              + ", and "
              + DRAWS
              + " draws gave none. Say how others are drawn, by with(...).");
    }
    return second;
  }

  /** {@return a record with values that no record of the check has, or the other} */
  Object freeOr(EntityValues values, Supplier<Object> draw, Supplier<Object> other) {
    for (int i = 0; i < DRAWS && subject.hasUniques(); i++) {
      Object record = draw.get();
      List<?> mine = values.uniques(subject.schema(), record);
      if (Collections.disjoint(mine, drawn)) {
        drawn.addAll(mine);
        return record;
      }
    }
    return other.get();
  }

  /** Notes the values of a record. */
  void add(List<?> uniques) {
    drawn.addAll(uniques);
  }
}
