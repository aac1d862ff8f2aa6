package dev.dovetail.charts.openapi;

import java.util.List;
import java.util.Map;

/** The schema of what a 207 says of the parts of a request. */
final class PartSchema {
  private PartSchema() {}

  /** {@return the schema of the answer: the parts in the order of the request} */
  static Map<String, Object> parts(Map<String, Object> part) {
    return ProblemSchema.object(
            Members.of("items", Members.of("type", "array").and("items", part).map()),
            List.of("items"))
        .map();
  }

  /** {@return the schema of one part, with what it asked for or with why it has failed} */
  static Map<String, Object> part(Map<String, Object> body, Map<String, Object> problem) {
    Members done =
        Members.of("status", status(200, 299))
            .and("location", Members.of("type", "string").and("format", "uri-reference").map())
            .and("etag", Members.of("type", "string").map())
            .and("body", body);
    Members failed = Members.of("status", status(400, 599)).and("problem", problem);
    return Members.of(
            "oneOf",
            List.of(
                ProblemSchema.object(done, List.of("status", "body"))
                    .and("additionalProperties", false)
                    .map(),
                ProblemSchema.object(failed, List.of("status", "problem"))
                    .and("additionalProperties", false)
                    .map()))
        .map();
  }

  private static Map<String, Object> status(int min, int max) {
    return Members.of("type", "integer").and("minimum", min).and("maximum", max).map();
  }
}
