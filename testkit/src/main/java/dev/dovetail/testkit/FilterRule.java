package dev.dovetail.testkit;

import java.util.List;

/**
 * What a filter pattern demands of one place in a record: that a value there passes one of the
 * tests.
 */
record FilterRule(List<String> path, List<FilterTest> tests) {
  FilterRule {
    path = List.copyOf(path);
    tests = List.copyOf(tests);
  }

  /** {@return whether a record may have nothing at this place} */
  boolean allowsNothing() {
    return tests.contains(new FilterTest.Exists(false));
  }

  boolean allows(RecordValue value) {
    return tests.stream().anyMatch(test -> test.test(value.value()));
  }
}
