package dev.dovetail.testkit.contract;

import dev.dovetail.model.EntityModel;
import dev.dovetail.model.PatternModel;
import dev.dovetail.model.RepositoryModel;
import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.values.EntityValues;
import dev.dovetail.testkit.values.Spread;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * What a test has said of a table, and what follows from its model.
 *
 * @param type the table interface
 * @param subjects its repositories
 * @param factory makes the table interface on an engine that has the table
 */
record Contract(
    Class<?> type,
    TableModel model,
    List<Subject> subjects,
    Function<LocalDynamoDb, ?> factory,
    Map<Class<?>, Function<Random, ?>> types,
    Map<String, Function<Random, ?>> components,
    Set<String> expired,
    Set<String> changed,
    long seed) {

  static List<Subject> subjects(Class<?> type, TableModel model) {
    List<Subject> subjects = new ArrayList<>();
    for (RepositoryModel repository : model.repositories()) {
      subjects.add(Subject.of(model, repository, type.getClassLoader()));
    }
    return List.copyOf(subjects);
  }

  /** {@return one repository for each entity that has one} */
  List<Subject> entities() {
    Set<EntityModel> seen = new HashSet<>();
    return subjects.stream().filter(subject -> seen.add(subject.entity())).toList();
  }

  Drawn drawn(Subject subject, Random random, Spread spread, Taken taken) {
    EntityValues values =
        new EntityValues(model, subject.entity(), subject.parts(), random, spread);
    types.forEach(values::with);
    String ofRecord = subject.parts().type().getName() + ".";
    components.forEach(
        (name, value) -> {
          if (name.startsWith(ofRecord)) {
            values.with(name.substring(ofRecord.length()), value);
          }
        });
    return new Drawn(subject, random, values, taken);
  }

  boolean readsExpired(String method) {
    return expired.contains(method);
  }

  boolean changes(String method, String component) {
    return changed.contains(method + "." + component);
  }

  /** {@return the methods of a repository that checks can call} */
  List<Call> calls(Subject subject) {
    List<Call> calls = new ArrayList<>();
    for (PatternModel pattern : subject.repository().patterns()) {
      Call.of(subject, pattern).filter(call -> call.obstacle().isEmpty()).ifPresent(calls::add);
    }
    return calls;
  }

  /** {@return why a method is not called, or an empty text} */
  static String obstacle(Subject subject, PatternModel pattern) {
    return Call.of(subject, pattern)
        .map(Call::obstacle)
        .orElse("it has overloads that the model can't tell apart");
  }

  Object repository(LocalDynamoDb db, Subject subject) {
    db.createTable(model, model.name());
    try {
      Method accessor = type.getMethod(subject.repository().accessor());
      accessor.setAccessible(true); // The table interface of a test is rarely public.
      return accessor.invoke(factory.apply(db));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          type.getName() + "." + subject.repository().accessor() + "() failed: " + e, e);
    }
  }
}
