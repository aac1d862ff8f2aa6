package dev.dovetail.testkit.assertions;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.testkit.club.Member;
import dev.dovetail.testkit.club.Visit;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the tests of assertions have in common. */
final class Failing {
  static final Member ANN = new Member("chess", "1", "ann@example.org", "Ann", null);
  static final Member BOB = new Member("chess", "2", "bob@example.org", "Bob", "late");
  static final Visit VISIT =
      new Visit(
          "go", LocalDate.parse("2900-01-01"), "north", Instant.parse("2900-02-01T00:00:00Z"));

  private Failing() {}

  /** Fails unless the assertion fails with just this message. */
  static void assertFails(ThrowingCallable assertion, String message) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .satisfies(
            error ->
                org.assertj.core.api.Assertions.assertThat(error.getMessage()).isEqualTo(message));
  }
}
