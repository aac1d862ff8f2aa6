package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoutedFunctionTest {
  /** Reads a part, or fails if there is an argument against it. */
  static final class GetPart extends HttpFunction {
    GetPart() {
      super(HttpOptions.defaults());
    }

    @Override
    protected Response handle(Request request) {
      String id = request.pathParameter("id");
      if (id.equals("odd")) {
        throw new ArithmeticException();
      }
      if (id.equals("bad")) {
        throw new IllegalStateException("secret");
      }
      return Response.ok("text/plain", "get " + id);
    }

    @Override
    protected Optional<Response> map(Exception failure, Request request) {
      return failure instanceof ArithmeticException
          ? Optional.of(Response.conflict("That is odd."))
          : Optional.empty();
    }
  }

  static final class ListParts extends HttpFunction {
    ListParts() {
      super(HttpOptions.defaults());
    }

    @Override
    protected Response handle(Request request) {
      return Response.json(
          207,
          json -> {
            Problem problem = report(new ProblemException(Problem.of(404)), request);
            json.object("problem", problem.body(request.reference()));
          });
    }
  }

  static final class Unrouted extends HttpFunction {
    @Override
    protected Response handle(Request request) {
      return Response.noContent();
    }
  }

  static final class Parts extends RoutedFunction {
    Parts(HttpFunction... functions) {
      super(functions);
    }
  }

  private static Reply answer(TestContext context, Source source, String method, String path) {
    String template = path.equals("/parts") ? "/parts" : "/parts/{id}";
    return Reply.to(
        new TestEvent(source, method, path, template).bytes(),
        new Parts(new GetPart(), new ListParts()),
        context);
  }

  private static Reply answer(Source source, String method, String path) {
    return answer(new TestContext(), source, method, path);
  }

  @ParameterizedTest
  @EnumSource
  void route_ofAPart_leadsToIt(Source source) {
    assertThat(answer(source, "GET", "/parts/a%20b").body()).isEqualTo("get a b");
    assertThat(answer(source, "HEAD", "/parts/7").status()).isEqualTo(200);
    assertThat(answer(source, "GET", "/parts").status()).isEqualTo(207);
  }

  @ParameterizedTest
  @EnumSource
  void method_thatNoPartHas_is405(Source source) {
    Reply reply = answer(source, "PUT", "/parts/7");

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @EnumSource(names = {"FUNCTION_URL", "LOAD_BALANCER", "LOAD_BALANCER_MULTI"})
  void path_thatNoPartHas_is404(Source source) {
    assertThat(answer(source, "GET", "/parts/1/2").status()).isEqualTo(404);
  }

  @Test
  void failure_ofAPart_isAnsweredAsThePartDoesAlone() {
    assertThat(answer(Source.HTTP_API, "GET", "/parts/odd").status()).isEqualTo(409);
    Reply other = answer(Source.HTTP_API, "GET", "/parts/bad");
    assertThat(other.status()).isEqualTo(500);
    assertThat(other.body()).doesNotContain("secret");
  }

  @Test
  void report_ofAFailure_isInTheLogAndInTheBodyByTheReference() {
    TestContext context = new TestContext();

    Reply reply = answer(context, Source.HTTP_API, "GET", "/parts");

    String reference = reply.header("X-Request-Id");
    assertThat(reply.json().at("/problem/status").asInt()).isEqualTo(404);
    assertThat(reply.json().at("/problem/code").asText()).isEqualTo("not_found");
    assertThat(reply.json().at("/problem/reference").asText()).isEqualTo(reference);
    assertThat(context.log).singleElement().asString().contains(reference, "ProblemException");
  }

  @Test
  void construct_partWithoutRoutes_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Parts(new Unrouted()))
        .withMessageContaining("Unrouted has no @Route");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Parts(new GetPart(), new GetPart()))
        .withMessageContaining("GET /parts/{id} leads to two");
  }
}
