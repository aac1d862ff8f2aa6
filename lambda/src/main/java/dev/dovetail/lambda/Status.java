package dev.dovetail.lambda;

import java.util.List;
import java.util.Locale;

/**
 * What a status says where nobody said more.
 *
 * @param number the HTTP status
 * @param title its name
 * @param code the usual code of a problem
 * @param detail the usual text of a problem
 */
record Status(int number, String title, String code, String detail) {
  private static final Status BAD_REQUEST =
      failure(400, "Bad Request", "The request is malformed.");
  private static final Status SERVER_ERROR =
      failure(
          500,
          "Internal Server Error",
          "The server failed. Give the reference when you report this.");
  private static final List<Status> KNOWN =
      List.of(
          success(200, "OK"),
          success(201, "Created"),
          success(202, "Accepted"),
          success(204, "No Content"),
          success(207, "Multi-Status"),
          success(304, "Not Modified"),
          BAD_REQUEST,
          failure(401, "Unauthorized", "The request needs the credentials of a user."),
          failure(403, "Forbidden", "The user may not do this."),
          failure(404, "Not Found", "There is no such resource."),
          failure(405, "Method Not Allowed", "The resource does not have this method."),
          failure(409, "Conflict", "The resource is in another state than this needs."),
          failure(412, "Precondition Failed", "The resource has changed. Read it again."),
          failure(413, "Content Too Large", "The request is too large."),
          failure(415, "Unsupported Media Type", "The body must be application/json."),
          failure(422, "Unprocessable Content", "The body has values that are not legal."),
          failure(428, "Precondition Required", "The request needs the header If-Match."),
          failure(429, "Too Many Requests", "There were too many requests. Wait a while."),
          SERVER_ERROR,
          failure(503, "Service Unavailable", "The service is busy. Try again later."),
          failure(504, "Gateway Timeout", "The request took too long. Try again later."));

  private static Status success(int number, String title) {
    return new Status(number, title, "", "");
  }

  private static Status failure(int number, String title, String detail) {
    String code = title.toLowerCase(Locale.ROOT).replace(' ', '_');
    return new Status(number, title, code, detail);
  }

  static Status of(int number) {
    for (Status known : KNOWN) {
      if (known.number() == number) {
        return known;
      }
    }
    if (number >= 500) {
      return new Status(number, "Server Error", "server_error", SERVER_ERROR.detail());
    }
    return new Status(number, "Status " + number, "client_error", BAD_REQUEST.detail());
  }
}
