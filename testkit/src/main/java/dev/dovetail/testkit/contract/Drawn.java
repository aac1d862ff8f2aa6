package dev.dovetail.testkit.contract;

import dev.dovetail.model.UniqueModel;
import dev.dovetail.testkit.values.EntityValues;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws records of an entity that have something to do with each other. For one thread. */
final class Drawn {
  /** So many that of two values each is among them. */
  private static final int DRAWS = 64;

  private final Subject subject;
  private final Random random;
  private final EntityValues values;
  private final Taken taken;

  Drawn(Subject subject, Random random, EntityValues values, Taken taken) {
    this.subject = subject;
    this.random = random;
    this.values = values;
    this.taken = taken;
  }

  /**
   * {@return any record, as it is when it has been stored and read, whose unique values are free}
   */
  Object next() {
    return taken.free(values, this::any);
  }

  private Object any() {
    return subject.parts().make(values.next());
  }

  /**
   * {@return records with different keys, many of which share their partitions and the starts of
   * their sort keys}
   */
  List<Object> related(int count) {
    Object first = next();
    List<Object> records = new ArrayList<>(List.of(first));
    Set<Object> keys = new HashSet<>(Set.of(subject.schema().key(first)));
    Set<Object> uniques = new HashSet<>(values.uniques(subject.schema(), first));
    for (int i = 0; i < count * 8 && records.size() < count; i++) {
      Map<String, @Nullable Object> mixed = values.next();
      Object other = records.get(random.nextInt(records.size()));
      subject
          .parts()
          .take(other)
          .forEach(
              (name, value) -> {
                if (random.nextInt(5) < share(name)) {
                  mixed.put(name, value);
                }
              });
      Object record = subject.parts().make(mixed);
      List<?> unique = values.uniques(subject.schema(), record);
      if (unique.stream().noneMatch(uniques::contains) && keys.add(subject.schema().key(record))) {
        uniques.addAll(unique);
        records.add(record);
      }
    }
    taken.add(List.copyOf(uniques));
    return records;
  }

  /** {@return records whose keys differ in one component, and that share no unique value} */
  List<Object> siblings(String component, int count) {
    Object first = next();
    List<Object> siblings = new ArrayList<>(List.of(first));
    Set<Object> keys = new HashSet<>(Set.of(subject.schema().key(first)));
    Set<Object> uniques = new HashSet<>(values.uniques(subject.schema(), first));
    for (int i = 0; i < 4 * count && siblings.size() < count; i++) {
      Object other = any();
      Map<String, @Nullable Object> mixed = subject.parts().take(first);
      mixed.put(component, subject.required(other, component));
      Subject.uniques(subject.entity())
          .forEach(u -> mixed.put(u.component(), subject.parts().get(other, u.component())));
      Object record = subject.parts().make(mixed);
      List<?> unique = values.uniques(subject.schema(), record);
      if (unique.stream().noneMatch(uniques::contains) && keys.add(subject.schema().key(record))) {
        uniques.addAll(unique);
        siblings.add(record);
      }
    }
    taken.add(List.copyOf(uniques));
    return siblings;
  }

  /**
   * How often of five times a component is shared: unique ones never, those of partitions mostly.
   */
  private int share(String component) {
    if (Subject.uniques(subject.entity()).stream()
        .anyMatch(unique -> unique.component().equals(component))) {
      return 0;
    }
    return subject.entity().pk().contains("{" + component + "}") ? 4 : 3;
  }

  /**
   * {@return a record that has the given one's key and else nothing of it, but unique values of
   * which there are no others}
   */
  Object sameKey(Object record) {
    return taken.freeOr(values, () -> withKey(record, Set.of()), () -> withUniques(record));
  }

  private Object withUniques(Object record) {
    Set<String> kept = new HashSet<>();
    for (UniqueModel unique : Subject.uniques(subject.entity())) {
      kept.add(unique.component());
      kept.addAll(unique.scope());
    }
    return withKey(record, kept);
  }

  private Object withKey(Object record, Set<String> kept) {
    Map<String, @Nullable Object> mixed = values.next();
    subject
        .parts()
        .take(record)
        .forEach(
            (name, value) -> {
              if (subject.isInTheKey(name) || subject.isManaged(name) || kept.contains(name)) {
                mixed.put(name, value);
              }
            });
    return subject.parts().make(mixed);
  }

  /** {@return a record of the same key that is not equal, if it is drawn within some time} */
  Optional<Object> changed(Object record) {
    for (int i = 0; i < DRAWS; i++) {
      Object other = sameKey(record);
      if (!other.equals(record)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /**
   * {@return a value for a component of the key: one that no such component of the record has, or
   * else another than it has now, or else any}
   */
  Object another(Object record, String component) {
    Set<Object> present = subject.keyValues(record, component);
    Object now = subject.required(record, component);
    Object other = now;
    for (int i = 0; i < DRAWS; i++) {
      Object value = subject.required(any(), component);
      if (!present.contains(value)) {
        return value;
      }
      other = value.equals(now) ? other : value;
    }
    return other;
  }

  /** {@return a value for a parameter that has no component's name} */
  Object parameter(Type type) {
    return values.of(type);
  }
}
