package dev.dovetail.charts.openapi;

import java.util.List;
import java.util.Map;

/** The schemas of refusals: problems as of RFC 9457, and what API Gateway says by itself. */
final class ProblemSchema {
  private ProblemSchema() {}

  static Map<String, Object> problem() {
    Map<String, Object> errors =
        Members.of("type", "array")
            .and("items", Members.ref("schemas", "Violation"))
            .and("minItems", 1)
            .and("description", "All that is wrong with the request, if it is at fault.")
            .map();
    return object(
            Members.of("type", text("uri", "What kind of problem it is."))
                .and("title", text("", "The name of the status."))
                .and(
                    "status",
                    Members.of("type", "integer")
                        .and("minimum", 400)
                        .and("maximum", 599)
                        .and("description", "The HTTP status.")
                        .map())
                .and("detail", text("", "What went wrong and what to do, for people."))
                .and("instance", text("uri-reference", "This occurrence of the problem."))
                .and("code", text("", "What went wrong, for programs."))
                .and("reference", text("", "The id of the request, which is in the log as well."))
                .and("errors", errors),
            List.of("type", "title", "status", "detail", "instance", "code", "reference"))
        .map();
  }

  static Map<String, Object> violation() {
    return object(
            Members.of("pointer", text("json-pointer", "Where it is in the body."))
                .and("parameter", text("", "The name of the parameter."))
                .and("code", text("", "What is wrong, for programs."))
                .and("message", text("", "What is wrong and what is legal, for people.")),
            List.of("code", "message"))
        .and(
            "oneOf",
            List.of(
                Members.of("required", List.of("pointer")).map(),
                Members.of("required", List.of("parameter")).map()))
        .map();
  }

  static Map<String, Object> gatewayMessage() {
    return object(Members.of("message", text("", "What went wrong.")), List.of("message")).map();
  }

  static Members object(Members properties, List<String> required) {
    return Members.of("type", "object")
        .and("properties", properties.map())
        .and("required", required);
  }

  private static Map<String, Object> text(String format, String description) {
    Members text = Members.of("type", "string");
    return (format.isEmpty() ? text : text.and("format", format))
        .and("description", description)
        .map();
  }
}
