package dev.dovetail.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers what is wrong with one part of a request. */
final class Violations {
  private static final int MAX = 100;

  private final Violation.Place place;
  private final List<Violation> all = new ArrayList<>();

  Violations(Violation.Place place) {
    this.place = place;
  }

  void add(String at, String code, String message) {
    if (all.size() < MAX) {
      all.add(new Violation(place, at, code, message));
    }
  }

  int count() {
    return all.size();
  }

  /** Runs the reading and what checks the rest; refuses the request if there were violations. */
  <T> T refuseOr(int status, Supplier<T> reading, Runnable rest) {
    T result;
    try {
      result = reading.get();
    } catch (RuntimeException e) {
      if (all.isEmpty()) {
        throw e;
      }
      throw refusal(status);
    }
    rest.run();
    if (!all.isEmpty()) {
      throw refusal(status);
    }
    return result;
  }

  /** Stands for a result that can't be read at all. */
  <T> T refused() {
    throw new IllegalStateException("The value has violations.");
  }

  private ProblemException refusal(int status) {
    return new ProblemException(Problem.of(status).withViolations(all));
  }
}
