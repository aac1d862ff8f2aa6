package dev.dovetail.charts.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a refusal with a status says, as the kit for functions answers it.
 *
 * @param title the status's name
 * @param code the usual code of the problem
 * @param detail the usual text of the problem
 * @param when when it is answered
 */
record Refusal(int status, String title, String code, String detail, String when) {
  private static final Map<Integer, Refusal> KNOWN = new TreeMap<>();

  static {
    know(
        400,
        "Bad Request",
        "bad_request",
        "The request is malformed.",
        "The URL, a parameter or the body is malformed.");
    know(
        401,
        "Unauthorized",
        "unauthorized",
        "The request needs the credentials of a user.",
        "There is no token, or it is not good.");
    know(
        403,
        "Forbidden",
        "forbidden",
        "The user may not do this.",
        "The caller is known, but may not do this.");
    know(
        404,
        "Not Found",
        "not_found",
        "There is no such resource.",
        "There is no such resource, or not for this caller.");
    know(
        409,
        "Conflict",
        "conflict",
        "The resource is in another state than this needs.",
        "There is such a resource already, or it is in another state.");
    know(
        412,
        "Precondition Failed",
        "precondition_failed",
        "The resource has changed. Read it again.",
        "The resource has another entity tag than the request says.");
    know(
        413,
        "Content Too Large",
        "content_too_large",
        "The request is too large.",
        "The body, or what would be kept of it, is larger than is taken.");
    know(
        415,
        "Unsupported Media Type",
        "unsupported_media_type",
        "The body must be application/json.",
        "The body is not JSON in UTF-8, by its media type.");
    know(
        422,
        "Unprocessable Content",
        "unprocessable_content",
        "The body has values that are not legal.",
        "The body has values that are not legal; all of them are told.");
    know(
        428,
        "Precondition Required",
        "precondition_required",
        "The request needs the header If-Match.",
        "The header If-Match is missing.");
    know(
        429,
        "Too Many Requests",
        "too_many_requests",
        "There were too many requests. Wait a while.",
        "There were too many requests.");
    know(
        500,
        "Internal Server Error",
        "internal_server_error",
        "The server failed. Give the reference when you report this.",
        "The server failed; nothing of the inside is told.");
    know(
        503,
        "Service Unavailable",
        "service_unavailable",
        "The service is busy. Try again later.",
        "There is no room for the request at the moment.");
    know(
        504,
        "Gateway Timeout",
        "deadline_exceeded",
        "The request took too long. Try again later.",
        "There was no time left for the request.");
  }

  /** Statuses that API Gateway answers with as well, in its own form. */
  private static final List<Integer> OF_GATEWAYS = List.of(400, 401, 403, 413, 429, 500, 503, 504);

  private static void know(int status, String title, String code, String detail, String when) {
    KNOWN.put(status, new Refusal(status, title, code, detail, when));
  }

  static Refusal of(int status) {
    Refusal known = KNOWN.get(status);
    if (known != null) {
      return known;
    }
    return status < 500
        ? new Refusal(
            status,
            "Status " + status,
            "client_error",
            "The request is malformed.",
            "The request is refused.")
        : new Refusal(
            status,
            "Server Error",
            "server_error",
            "The server failed. Give the reference when you report this.",
            "The server failed.");
  }

  /** {@return the name of the component} */
  String component() {
    return KNOWN.containsKey(status) ? title.replace(" ", "") : "Status" + status;
  }

  boolean isOfGateways() {
    return OF_GATEWAYS.contains(status);
  }

  boolean hasViolations() {
    return status == 400 || status == 422;
  }

  /** {@return the problem of one such refusal} */
  Map<String, Object> example() {
    String reference = "0198c0de-0000-7000-8000-000000000001";
    Members problem =
        Members.of("type", "https://dovetail.dev/problems/" + code)
            .and("title", title)
            .and("status", status)
            .and("detail", detail)
            .and("instance", "urn:uuid:" + reference)
            .and("code", code)
            .and("reference", reference);
    if (hasViolations()) {
      problem.and("errors", List.of(violation()));
    }
    return problem.map();
  }

  private Map<String, Object> violation() {
    return status == 422
        ? Members.of("pointer", "/name")
            .and("code", "too_long")
            .and("message", "Must be a string of 1 to 100 characters.")
            .map()
        : Members.of("parameter", "limit")
            .and("code", "out_of_range")
            .and("message", "Must be a whole number from 1 to 100.")
            .map();
  }
}
