package dev.dovetail.testkit;

import java.util.Set;

/** What a route and a source must have for a check to make sense. */
enum HttpNeed {
  /** Callers can be verified, so that the example succeeds. */
  SUCCESS,
  BODY,
  NO_BODY,
  QUERY,
  /** The path ends with a parameter. */
  PARAMETER,
  /** The source leaves the path as it was sent. */
  ENCODED_PATH,
  /** The source leaves the query as it was sent. */
  ENCODED_QUERY,
  /** The source gives requests an id. */
  REQUEST_ID,
  ROUTED,
  UNROUTED,
  GET,
  AUTHENTICATED,
  /** The function answers for CORS. */
  ORIGIN,
  NO_ORIGIN,
  REQUIRED,
  REFUSED,
  FAILING;

  private boolean isMet(Probe probe, HttpExample example) {
    HttpSource source = probe.source();
    HttpConformance.Settings settings = probe.settings();
    return switch (this) {
      case SUCCESS -> probe.canSucceed();
      case BODY -> !example.body().isEmpty();
      case NO_BODY -> example.body().isEmpty();
      case QUERY -> !example.query().isEmpty();
      case PARAMETER -> probe.route().path().endsWith("}");
      case ENCODED_PATH -> source != HttpSource.HTTP_API;
      case ENCODED_QUERY -> source != HttpSource.REST_API;
      case REQUEST_ID -> source != HttpSource.LOAD_BALANCER;
      case ROUTED -> source.routed();
      case UNROUTED -> !source.routed();
      case GET -> probe.isGet();
      case AUTHENTICATED -> probe.authenticated();
      case ORIGIN -> !settings.origin().isEmpty();
      case NO_ORIGIN -> settings.origin().isEmpty();
      case REQUIRED -> !settings.required().isEmpty();
      case REFUSED -> !settings.refused().isEmpty();
      case FAILING -> settings.failing() != null;
    };
  }

  /** What one check needs, all of it. */
  record Needs(Set<HttpNeed> all) {
    static Needs of(HttpNeed... needs) {
      return new Needs(Set.of(needs));
    }

    boolean areMet(Probe probe, HttpExample example) {
      return all.stream().allMatch(need -> need.isMet(probe, example));
    }
  }
}
