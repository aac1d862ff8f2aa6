package dev.dovetail.lambda;

/** The body of a response. */
sealed interface Content {
  /** No body. */
  record None() implements Content {}

  /** Text of a media type. */
  record Text(String mediaType, String text) implements Content {}

  /** Bytes of a media type, as they go into the reply. */
  record Binary(String mediaType, String base64) implements Content {}

  /** A problem, which becomes text once the request's reference is known. */
  record Failure(Problem problem) implements Content {}
}
