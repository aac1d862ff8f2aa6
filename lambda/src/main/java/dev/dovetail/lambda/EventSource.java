package dev.dovetail.lambda;

/** What made an event, as far as events and replies differ. */
enum EventSource {
  /** API Gateway REST API. */
  REST_API(true, true),
  /** API Gateway HTTP API with payload format 1.0. */
  HTTP_API_1(false, true),
  /** API Gateway HTTP API with payload format 2.0, which decodes the path. */
  HTTP_API(false, true),
  /** Lambda function URL; the form of an HTTP API, with the path as sent. */
  FUNCTION_URL(true, false),
  /** Application Load Balancer. */
  LOAD_BALANCER(true, false),
  /** Nothing that speaks HTTP. */
  UNKNOWN(true, false);

  private final boolean pathEncoded;
  private final boolean routed;

  EventSource(boolean pathEncoded, boolean routed) {
    this.pathEncoded = pathEncoded;
    this.routed = routed;
  }

  /** {@return whether the path is percent-encoded, as the client sent it} */
  boolean pathEncoded() {
    return pathEncoded;
  }

  /** {@return whether it has routes and so has already found one for the path} */
  boolean routed() {
    return routed;
  }

  /** {@return whether events and replies have payload format 2.0} */
  boolean format2() {
    return this == HTTP_API || this == FUNCTION_URL;
  }
}
