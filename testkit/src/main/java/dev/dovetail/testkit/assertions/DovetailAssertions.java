package dev.dovetail.testkit.assertions;

import dev.dovetail.testkit.Requests;
import dev.dovetail.testkit.TableStream;
import dev.dovetail.testkit.items.TableContent;

/**
 * Starts assertions on the engine of a test, beside those of AssertJ.
 *
 * <pre>{@code
 * import static dev.dovetail.testkit.assertions.DovetailAssertions.assertThat;
 * import static org.assertj.core.api.Assertions.assertThat;
 * }</pre>
 */
public final class DovetailAssertions {
  private DovetailAssertions() {}

  /** {@return assertions on the requests that reached the engine since they were cleared} */
  public static RequestsAssert assertThat(Requests actual) {
    return new RequestsAssert(actual);
  }

  /** {@return assertions on the items of a table, as {@code db.content("app")} gives them} */
  public static TableContentAssert assertThat(TableContent actual) {
    return new TableContentAssert(actual);
  }

  /**
   * {@return assertions on the changes that a stream tells, one after the other, from where it was
   * read last}
   */
  public static TableStreamAssert assertThat(TableStream actual) {
    return new TableStreamAssert(actual);
  }
}
