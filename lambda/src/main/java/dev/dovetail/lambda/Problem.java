package dev.dovetail.lambda;

import java.util.List;

/**
 * Tells a client why a request failed, as {@code application/problem+json}.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param status the HTTP status
 * @param code what went wrong, for programs, such as {@code stale_version}
 * @param detail what went wrong and what to do, for people; a server error always has the text of
 *     its status, so that nothing of the inside is told
 * @param violations everything that is wrong with the request, if the request is at fault
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details</a>
 */
public record Problem(int status, String code, String detail, List<Violation> violations) {
  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPES = "https://dovetail.dev/problems/";

  /** Copies the violations and hides the detail of server errors. */
  public Problem {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(
          "A problem has the status " + status + ", but must have one from 400 to 599.");
    }
    detail = status >= 500 ? Status.of(status).detail() : detail;
    violations = List.copyOf(violations);
  }

  /** {@return the problem that a status stands for, with its usual code and text} */
  public static Problem of(int status) {
    Status known = Status.of(status);
    return new Problem(status, known.code(), known.detail(), List.of());
  }

  /** {@return a problem without violations} */
  public static Problem of(int status, String code, String detail) {
    return new Problem(status, code, detail, List.of());
  }

  /** {@return the same problem with a text for people} */
  public Problem withDetail(String text) {
    return new Problem(status, code, text, violations);
  }

  /** {@return the same problem with everything that is wrong with the request} */
  public Problem withViolations(List<Violation> all) {
    return new Problem(status, code, detail, all);
  }

  /** {@return the URI that identifies this kind of problem} */
  public String type() {
    return TYPES + code;
  }

  /** {@return the name of the status, the same for every problem of this kind} */
  public String title() {
    return Status.of(status).title();
  }

  /**
   * {@return the problem as a JSON object, for answers that have it as a part}
   *
   * @param reference the id of the request, {@link Request#reference()}
   */
  public JsonBody body(String reference) {
    return out -> {
      out.text("type", type())
          .text("title", title())
          .number("status", status)
          .text("detail", detail)
          .text("instance", Reference.isUuid(reference) ? "urn:uuid:" + reference : reference)
          .text("code", code)
          .text("reference", reference);
      if (!violations.isEmpty()) {
        out.array("errors", violations, Violation::write);
      }
    };
  }

  String toJson(String reference) {
    return JsonWriter.toText(body(reference));
  }
}
