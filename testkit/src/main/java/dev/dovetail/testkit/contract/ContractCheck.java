package dev.dovetail.testkit.contract;

import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Transport;

/**
 * One check of {@link RepositoryContract}, of one method of a repository.
 *
 * <p>In JUnit it is {@code DynamicTest.dynamicTest(check.toString(), check::run)}. Safe for use by
 * any number of threads: each run has an engine of its own.
 */
public final class ContractCheck {
  private final Contract contract;
  private final Subject subject;
  private final Call call;
  private final Rule rule;

  ContractCheck(Contract contract, Subject subject, Call call, Rule rule) {
    this.contract = contract;
    this.subject = subject;
    this.call = call;
    this.rule = rule;
  }

  /** {@return what is checked, such as {@code create-again-is-refused}} */
  public String name() {
    return rule.text();
  }

  /** {@return the method that is checked, such as {@code todos.create}} */
  public String method() {
    return subject.repository().accessor() + "." + call.pattern().name();
  }

  /**
   * Calls the method on an engine of its own.
   *
   * @throws AssertionError if it does not do what the check is about; its message has the seed
   */
  public void run() {
    Transport transport = rule.hasFaults() ? Transport.WIRE : Transport.DIRECT;
    try (LocalDynamoDb db = LocalDynamoDb.start(transport);
        Bench bench = new Bench(contract, subject, db)) {
      rule.run(bench, call);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "\""
              + this
              + "\" does not hold, with the seed "
              + contract.seed()
              + ": "
              + e.getMessage(),
          e);
    }
  }

  /** {@return the name with the method} */
  @Override
  public String toString() {
    return name() + ", " + method();
  }
}
