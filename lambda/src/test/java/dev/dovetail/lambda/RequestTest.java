package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RequestTest {
  private static Reply check(TestEvent event, Consumer<Request> assertions) {
    boolean[] reached = {false};
    Reply reply =
        Reply.to(
            event,
            request -> {
              assertions.accept(request);
              reached[0] = true;
              return Response.noContent();
            });
    assertThat(reached[0]).as("handled, not refused: %s", reply).isTrue();
    return reply;
  }

  @ParameterizedTest
  @EnumSource
  void headers_anyCase_areFoundAndMerged(Source source) {
    TestEvent event =
        TestEvent.of(source, "GET", "/todos").header("X-One", "1").header("Accept", "text/html");
    if (source != Source.LOAD_BALANCER) {
      event.header("X-Many", "a").header("X-Many", "b");
    }
    check(
        event,
        request -> {
          assertThat(request.method()).isEqualTo("GET");
          assertThat(request.header("x-one")).contains("1");
          assertThat(request.header("ACCEPT")).contains("text/html");
          assertThat(request.header("absent")).isEmpty();
          if (source != Source.LOAD_BALANCER) {
            assertThat(request.header("x-many").orElseThrow().replace(" ", "")).isEqualTo("a,b");
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void path_encoded_isDecodedOnce(Source source) {
    TestEvent event = new TestEvent(source, "GET", "/todos/a%20b+c%2525%C3%BC", "/todos/{id}");
    check(
        event,
        request -> {
          assertThat(request.path()).isEqualTo("/todos/a b+c%25\u00fc");
          if (source.gateway()) {
            assertThat(request.pathParameter("id")).isEqualTo("a b+c%25\u00fc");
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void query_encodedAndRepeated_isDecodedOnce(Source source) {
    TestEvent event =
        TestEvent.of(source, "GET", "/todos").query("q", "a b&c=d+e%20").query("none", "");
    if (source != Source.LOAD_BALANCER) {
      event.query("many", "1,2").query("many", "3");
    }
    check(
        event,
        request -> {
          assertThat(request.queryParameter("q")).contains("a b&c=d+e%20");
          assertThat(request.queryParameter("none")).contains("");
          assertThat(request.queryParameter("absent")).isEmpty();
          if (source != Source.LOAD_BALANCER) {
            assertThat(request.queryParameters("many")).containsExactly("1,2", "3");
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void cookies_several_areRead(Source source) {
    check(
        TestEvent.of(source, "GET", "/").cookie("a=1").cookie("b=x=y").cookie("a=2"),
        request -> {
          assertThat(request.cookie("a")).contains("1");
          assertThat(request.cookie("b")).contains("x=y");
          assertThat(request.cookie("c")).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void body_base64_becomesBytes(Source source) {
    byte[] bytes = {0, (byte) 0xff, 7};
    check(
        TestEvent.of(source, "POST", "/").base64(bytes),
        request -> assertThat(request.bodyBytes()).isEqualTo(bytes));
    check(
        TestEvent.of(source, "POST", "/").base64("h\u00e9".getBytes(StandardCharsets.UTF_8)),
        request -> assertThat(request.bodyText()).isEqualTo("h\u00e9"));
  }

  @ParameterizedTest
  @EnumSource
  void body_badBase64_is400(Source source) {
    Reply reply =
        Reply.to(
            TestEvent.of(source, "POST", "/").rawBase64("not*base64"), r -> Response.noContent());

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("malformed_body");
  }

  @ParameterizedTest
  @EnumSource
  void mapsAndBody_null_areEmpty(Source source) {
    check(
        TestEvent.of(source, "GET", "/"),
        request -> {
          assertThat(request.bodyBytes()).isEmpty();
          assertThat(request.bodyText()).isEmpty();
          assertThat(request.queryParameters("a")).isEmpty();
          assertThat(request.principal()).isEmpty();
          assertThat(request.path()).isEqualTo("/");
        });
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LOAD_BALANCER", "LOAD_BALANCER_MULTI"})
  void principal_verified_isFound(Source source) {
    check(
        TestEvent.of(source, "GET", "/").user("alice"),
        request -> {
          assertThat(request.requirePrincipal().subject()).isEqualTo("alice");
          if (source.gateway()) {
            assertThat(request.requirePrincipal().groups()).containsExactlyInAnyOrder("a", "b");
            assertThat(request.requirePrincipal().scopes())
                .containsExactlyInAnyOrder("read", "write");
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void principal_absent_is401WithChallenge(Source source) {
    Reply reply =
        Reply.to(
            TestEvent.of(source, "GET", "/").header("x-amzn-oidc-identity", "forged"),
            request -> Response.ok("text/plain", request.requirePrincipal().subject()));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @ParameterizedTest
  @CsvSource({"/todos/%zz", "/todos/%2", "/todos/%", "/todos/%ff", "/todos/%+1"})
  void path_badPercent_is400(String path) {
    TestEvent event = TestEvent.of(Source.REST_API, "GET", "/todos/x");
    Reply reply =
        Reply.to(
            event.toJson().put("path", path).toString().getBytes(StandardCharsets.UTF_8),
            Reply.function(HttpOptions.defaults(), r -> Response.noContent()),
            new TestContext());

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("malformed_url");
  }

  @ParameterizedTest
  @CsvSource({
    "/prod/todos/7, GET /todos/{id}, prod, /todos/7, /prod",
    "/v1/todos/7, GET /todos/{id}, $default, /todos/7, /v1",
    "/todos/7, GET /todos/{id}, $default, /todos/7, ''",
    "/prod/x, $default, prod, /x, /prod",
    "/production/x, $default, prod, /production/x, ''",
    "/prod/a/b, GET /{proxy+}, prod, /prod/a/b, ''",
    "/base/files/a/b, GET /files/{proxy+}, $default, /files/a/b, /base",
    "/b\u00e4se/todos/7, GET /todos/{id}, $default, /todos/7, /b%C3%A4se",
  })
  void path_stageOrBasePath_isStrippedAndPutBackIntoLocation(
      String rawPath, String routeKey, String stage, String path, String prefix) {
    var event = TestEvent.of(Source.HTTP_API, "GET", "/").toJson();
    event.put("rawPath", rawPath).put("routeKey", routeKey);
    event.withObject("/requestContext").put("stage", stage);
    Reply reply =
        Reply.to(
            event.toString().getBytes(StandardCharsets.UTF_8),
            Reply.function(
                HttpOptions.defaults(),
                r -> Response.created("/new", out -> out.text("path", r.path()))),
            new TestContext());

    assertThat(reply.json().path("path").asText()).isEqualTo(path);
    assertThat(reply.header("Location")).isEqualTo(prefix + "/new");
  }

  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API_1"})
  void location_restStage_isPutBack(Source source) {
    Reply reply =
        Reply.to(
            TestEvent.of(source, "POST", "/todos"), r -> Response.created("/todos/1", out -> {}));

    assertThat(reply.header("Location")).isEqualTo("/prod/todos/1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"principalId\":\"bob\",\"role\":\"admin\",\"n\":3}|bob",
        "{\"lambda\":{\"sub\":\"bob\"}}|bob",
        "{\"iam\":{\"userArn\":\"arn:bob\",\"cognitoIdentity\":null}}|arn:bob",
        "{\"iam\":{\"userArn\":\"arn:x\",\"cognitoIdentity\":{\"identityId\":\"id:bob\"}}}|id:bob",
        "{\"jwt\":{\"claims\":{\"sub\":\"bob\",\"cognito:groups\":[\"a\"]},\"scopes\":null}}|bob",
        "{\"claims\":{\"sub\":\"  \"}}|",
        "{\"claims\":null}|",
        "{\"lambda\":null}|",
        "null|",
        "{\"claims\":{\"email\":\"x\"},\"principalId\":\"bob\"}|",
      })
  void principal_ofAnyAuthorizer_isTheSubject(String authorizer, String subject) throws Exception {
    var event = TestEvent.of(Source.REST_API, "GET", "/").toJson();
    event
        .withObject("/requestContext")
        .set(
            "authorizer",
            new com.fasterxml.jackson.databind.json.JsonMapper().readTree(authorizer));
    Reply reply =
        Reply.to(
            event.toString().getBytes(StandardCharsets.UTF_8),
            Reply.function(
                HttpOptions.defaults(),
                r -> Response.ok("text/plain", r.principal().map(Principal::subject).orElse(""))),
            new TestContext());

    assertThat(reply.body()).isEqualTo(subject == null ? "" : subject);
  }

  @ParameterizedTest
  @CsvSource({"{}", "{\"id\":\"\"}", "null"})
  void pathParameter_absentOrEmpty_is404(String parameters) throws Exception {
    var event = TestEvent.of(Source.HTTP_API, "GET", "/").toJson();
    event.set(
        "pathParameters",
        new com.fasterxml.jackson.databind.json.JsonMapper().readTree(parameters));
    Reply reply =
        Reply.to(
            event.toString().getBytes(StandardCharsets.UTF_8),
            Reply.function(
                HttpOptions.defaults(), r -> Response.ok("text/plain", r.pathParameter("id"))),
            new TestContext());

    assertThat(reply.status()).isEqualTo(404);
  }
}
