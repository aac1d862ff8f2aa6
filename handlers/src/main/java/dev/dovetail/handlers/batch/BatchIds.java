package dev.dovetail.handlers.batch;

import dev.dovetail.lambda.Problem;
import dev.dovetail.lambda.ProblemException;
import dev.dovetail.lambda.QueryRecord;
import dev.dovetail.lambda.Size;
import dev.dovetail.lambda.Violation;
import dev.dovetail.lambda.Violation.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The todos that a client asks for.
 *
 * @param ids their ids, separated by commas
 */
@QueryRecord
record BatchIds(@Size(min = 1, max = 6500) String ids) {
  /** As many as one batch of reads takes in DynamoDB. */
  private static final int MOST_IDS = 100;

  private static final int LONGEST_ID = 64;

  /**
   * {@return the ids, which are different ones}
   *
   * @throws ProblemException if they are not what is legal
   */
  List<String> list() {
    Set<String> list = new LinkedHashSet<>();
    for (String id : ids.split(",", -1)) {
      if (id.isEmpty() || id.length() > LONGEST_ID || !list.add(id)) {
        throw refusal();
      }
    }
    if (list.size() > MOST_IDS) {
      throw refusal();
    }
    return new ArrayList<>(list);
  }

  private static ProblemException refusal() {
    return new ProblemException(
        Problem.of(400)
            .withViolations(
                List.of(
                    new Violation(
                        Place.PARAMETER,
                        "ids",
                        "not_legal",
                        "The value must be 1 to 100 different ids of at most 64 characters,"
                            + " separated by commas."))));
  }
}
