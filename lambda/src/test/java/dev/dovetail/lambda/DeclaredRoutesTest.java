package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeclaredRoutesTest {
  static final class Declared extends HttpFunction {
    Declared() {
      super(HttpOptions.defaults());
    }

    @Override
    protected Response handle(Request request) {
      return Response.ok("text/plain", request.method() + " " + request.pathParameter("id"));
    }
  }

  private static Reply answer(Source source, String method, String path, String template) {
    return Reply.to(
        new TestEvent(source, method, path, template).bytes(), new Declared(), new TestContext());
  }

  @ParameterizedTest
  @EnumSource
  void route_declared_isHandledWithItsParameters(Source source) {
    assertThat(answer(source, "GET", "/things/a%20b", "/things/{id}").body()).isEqualTo("GET a b");
    assertThat(answer(source, "HEAD", "/things/7", "/things/{id}").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void method_notDeclared_is405(Source source) {
    Reply reply = answer(source, "DELETE", "/things/7", "/things/{id}");

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, PUT");
    assertThat(answer(source, "OPTIONS", "/things/7", "/things/{id}").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @EnumSource(names = {"FUNCTION_URL", "LOAD_BALANCER", "LOAD_BALANCER_MULTI"})
  void path_notDeclared_is404WhereNoGatewayRoutes(Source source) {
    assertThat(answer(source, "GET", "/others/7", "/others/{id}").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(names = {"REST_API", "HTTP_API_1", "HTTP_API"})
  void route_declaredBehindAProxy_hasItsParameters(Source source) {
    assertThat(answer(source, "GET", "/things/a%20b", "/{proxy+}").body()).isEqualTo("GET a b");
  }
}
