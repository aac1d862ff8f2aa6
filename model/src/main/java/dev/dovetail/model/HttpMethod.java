package dev.dovetail.model;

/** The HTTP methods that a route can have. */
public enum HttpMethod {
  /** Reads. */
  GET,
  /** Creates, or does what no other method says. */
  POST,
  /** Replaces. */
  PUT,
  /** Changes a part. */
  PATCH,
  /** Removes. */
  DELETE
}
