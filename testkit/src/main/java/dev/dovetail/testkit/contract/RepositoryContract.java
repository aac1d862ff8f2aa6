package dev.dovetail.testkit.contract;

import dev.dovetail.model.PatternModel;
import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.values.RecordParts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Checks of what the repositories of a table promise, made from its model and run on an engine.
 *
 * <pre>{@code
 * class AppContractTest {
 *   @TestFactory
 *   Stream<DynamicTest> contract() {
 *     return RepositoryContract.of(AppTable.class).tests();
 *   }
 * }
 * }</pre>
 *
 * <p>Records are drawn from their types with a seed. Where a type is a team's own, or not all of
 * its values are allowed, the test says how values are drawn. Not safe for use by several threads.
 */
public final class RepositoryContract<T> {
  private final Class<T> type;
  private final TableModel model;
  private final Map<Class<?>, Function<Random, ?>> types = new HashMap<>();
  private final Map<String, Function<Random, ?>> components = new HashMap<>();
  private final Set<String> expired = new HashSet<>();
  private final Set<String> changed = new HashSet<>();
  private Function<LocalDynamoDb, T> factory;
  private long seed = 1;

  private RepositoryContract(Class<T> type) {
    this.type = type;
    this.model = LocalDynamoDb.modelOf(type);
    this.factory = db -> db.table(type);
  }

  /**
   * {@return checks of all repositories of a table}
   *
   * @param table an interface with {@link dev.dovetail.SingleTable}
   * @throws IllegalArgumentException if the annotation processor did not run for the interface
   */
  public static <T> RepositoryContract<T> of(Class<T> table) {
    return new RepositoryContract<>(table);
  }

  /**
   * Says how the table is made where it needs more than a client, such as options.
   *
   * @param table makes it on an engine, in which it exists under the name in the model
   */
  public RepositoryContract<T> on(Function<LocalDynamoDb, T> table) {
    factory = table;
    return this;
  }

  /**
   * Says how values of a type are drawn: one with a codec, or one that allows only some.
   *
   * @param values values that differ are stored differently, and what is stored is read as equal
   */
  public <V> RepositoryContract<T> with(Class<V> valueType, Function<Random, V> values) {
    types.put(valueType, values);
    return this;
  }

  /**
   * Says how the values of one component are drawn.
   *
   * @throws IllegalArgumentException if the record has no such component
   */
  public RepositoryContract<T> with(Class<?> record, String component, Function<Random, ?> values) {
    if (!record.isRecord() || !RecordParts.of(record).has(component)) {
      throw new IllegalArgumentException(
          record.getName() + " is no record with a component \"" + component + "\".");
    }
    components.put(record.getName() + "." + component, values);
    return this;
  }

  /**
   * Says which methods have {@code includeExpired}, such as {@code sessions.history}.
   *
   * @throws IllegalArgumentException if the table has no such method
   */
  public RepositoryContract<T> readsExpired(String... methods) {
    for (String method : methods) {
      expired.add(known(method));
    }
    return this;
  }

  /**
   * Says which components an update changes without a parameter of their name: those that it
   * removes, or in which it changes a part.
   *
   * @throws IllegalArgumentException if the table has no such method
   */
  public RepositoryContract<T> changes(String method, String... components) {
    for (String component : components) {
      changed.add(known(method) + "." + component);
    }
    return this;
  }

  private String known(String method) {
    boolean known =
        model.repositories().stream()
            .anyMatch(
                repository ->
                    repository.patterns().stream()
                        .anyMatch(p -> method.equals(repository.accessor() + "." + p.name())));
    if (!known) {
      throw new IllegalArgumentException(
          type.getName()
              + " has no method \""
              + method
              + "\". A method is named by the accessor of its repository and its own name.");
    }
    return method;
  }

  /** Sets the seed of what is drawn; by default 1. */
  public RepositoryContract<T> seed(long number) {
    seed = number;
    return this;
  }

  /** {@return the checks, to be run in any order} */
  public Stream<ContractCheck> checks() {
    Contract contract = contract();
    List<ContractCheck> checks = new ArrayList<>();
    for (Subject subject : contract.subjects()) {
      for (Call call : contract.calls(subject)) {
        for (Rule rule : Rule.values()) {
          if (rule.appliesTo(subject, call)) {
            checks.add(new ContractCheck(contract, subject, call, rule));
          }
        }
      }
    }
    return checks.stream();
  }

  /** {@return the checks as tests of JUnit} */
  public Stream<DynamicTest> tests() {
    return checks().map(check -> DynamicTest.dynamicTest(check.toString(), check::run));
  }

  /** {@return the methods that no check calls, each with the reason} */
  public List<String> unchecked() {
    List<String> unchecked = new ArrayList<>();
    for (Subject subject : contract().subjects()) {
      for (PatternModel pattern : subject.repository().patterns()) {
        String obstacle = Contract.obstacle(subject, pattern);
        if (!obstacle.isEmpty()) {
          unchecked.add(subject.repository().accessor() + "." + pattern.name() + ": " + obstacle);
        }
      }
    }
    return unchecked;
  }

  private Contract contract() {
    return new Contract(
        type,
        model,
        Contract.subjects(type, model),
        factory,
        Map.copyOf(types),
        Map.copyOf(components),
        Set.copyOf(expired),
        Set.copyOf(changed),
        seed);
  }
}
