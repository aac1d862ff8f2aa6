package dev.dovetail.testkit;

/** Chooses the kind of API Gateway that a {@link LocalGateway} stands in for. */
public enum EventFormat {
  /** An HTTP API: events of payload format 2.0, verified claims in {@code authorizer.jwt}. */
  HTTP_API(new HttpApi()),
  /** A REST API: proxy events of format 1.0, verified claims in {@code authorizer.claims}. */
  REST_API(new RestApi());

  private final Dialect dialect;

  EventFormat(Dialect dialect) {
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }
}
