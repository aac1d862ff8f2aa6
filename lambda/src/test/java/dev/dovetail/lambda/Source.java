package dev.dovetail.lambda;

/** The sources of events that the tests go through. */
enum Source {
  REST_API,
  HTTP_API_1,
  HTTP_API,
  FUNCTION_URL,
  LOAD_BALANCER,
  LOAD_BALANCER_MULTI;

  boolean format2() {
    return this == HTTP_API || this == FUNCTION_URL;
  }

  boolean balancer() {
    return this == LOAD_BALANCER || this == LOAD_BALANCER_MULTI;
  }

  boolean gateway() {
    return this == REST_API || this == HTTP_API_1 || this == HTTP_API;
  }
}
