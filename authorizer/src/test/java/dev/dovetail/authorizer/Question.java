package dev.dovetail.authorizer;

/** What API Gateway asks an authorizer, as documented for each kind of it. */
enum Question {
  REST_TOKEN(
      """
      {"type":"TOKEN","authorizationToken":%s,
       "methodArn":"arn:aws:execute-api:eu-central-1:123456789012:abcdef123/test/GET/todos/1"}
      """),
  REST_REQUEST(
      """
      {"type":"REQUEST","resource":"/todos/{id}","path":"/todos/1","httpMethod":"GET",
       "methodArn":"arn:aws:execute-api:eu-central-1:123456789012:abcdef123/test/GET/todos/1",
       "headers":{"Accept":"*/*","Authorization":%1$s},
       "multiValueHeaders":{"Accept":["*/*"],"Authorization":[%1$s]},
       "queryStringParameters":null,"requestContext":{"stage":"test"}}
      """),
  HTTP_1(
      """
      {"version":"1.0","type":"REQUEST","identitySource":%1$s,"authorizationToken":%1$s,
       "methodArn":"arn:aws:execute-api:eu-central-1:123456789012:abcdef123/test/GET/todos/1",
       "headers":{"authorization":%1$s},"requestContext":{"path":"/todos/1"}}
      """),
  HTTP_2(
      """
      {"version":"2.0","type":"REQUEST","identitySource":[%1$s],"routeKey":"GET /todos/{id}",
       "routeArn":"arn:aws:execute-api:eu-central-1:123456789012:abcdef123/test/GET/todos/1",
       "headers":{"authorization":%1$s},"requestContext":{"http":{"method":"GET"}}}
      """);

  private final String event;

  Question(String event) {
    this.event = event;
  }

  /** {@return the event of a request with a value of the header Authorization} */
  String about(String authorization) {
    return event.formatted("\"" + authorization + "\"");
  }
}
