package dev.dovetail.lambda;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with one part of a request. */
final class Violations {
  private static final int MAX = 100;

  private final Violation.Place place;
  private final List<Violation> all = new ArrayList<>();
  private int count;

  Violations(Violation.Place place) {
    this.place = place;
  }

  void add(String at, String code, String message) {
    count++;
    if (all.size() < MAX) {
      all.add(new Violation(place, at, code, message));
    }
  }

  /** {@return how many there were, those that are not told included} */
  int count() {
    return count;
  }

  /** {@return what to throw when reading threw: the violations, if there were some} */
  RuntimeException instead(int status, RuntimeException thrown) {
    return all.isEmpty() ? thrown : refusal(status);
  }

  /** Refuses the request if there were violations. */
  void refuse(int status) {
    if (!all.isEmpty()) {
      throw refusal(status);
    }
  }

  /** {@return the refusal of the request with all violations} */
  ProblemException refusal(int status) {
    return new ProblemException(Problem.of(status).withViolations(all));
  }
}
