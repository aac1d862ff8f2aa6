package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RouterTest {
  private static final Router ROUTER =
      new Router()
          .add("GET", "/todos/{id}", r -> text("one " + r.pathParameter("id")))
          .add("GET", "/todos", r -> text("all"))
          .add("POST", "/todos", r -> text("new"))
          .add("GET", "/todos/done", r -> text("done"))
          .add("GET", "/{kind}/done", r -> text("kind " + r.pathParameter("kind")))
          .add("GET", "/files/{rest+}", r -> text("file " + r.pathParameter("rest")))
          .add("GET", "/", r -> text("root"));

  private static Response text(String text) {
    return Response.ok("text/plain", text);
  }

  private static Reply answer(Source source, String method, String path) {
    return Reply.to(new TestEvent(source, method, path, "/{proxy+}"), ROUTER::handle);
  }

  @ParameterizedTest
  @CsvSource({
    "/todos, all",
    "/todos/, all",
    "/todos/7, one 7",
    "/todos/done, done",
    "/other/done, kind other",
    "/files/a/b, file a/b",
    "/, root",
  })
  void path_known_goesToTheMostSpecific(String path, String body) {
    for (Source source : Source.values()) {
      assertThat(answer(source, "GET", path).body()).as(source.name()).isEqualTo(body);
    }
  }

  @ParameterizedTest
  @CsvSource({"/none", "/todos/1/2", "/files", "//", "/todos//"})
  void path_unknown_is404(String path) {
    for (Source source : Source.values()) {
      assertThat(answer(source, "GET", path).status()).as(source.name()).isEqualTo(404);
    }
  }

  @Test
  void slash_encoded_crossesNoSegment() {
    assertThat(answer(Source.REST_API, "GET", "/todos/a%2Fb").body()).isEqualTo("one a/b");
    assertThat(answer(Source.FUNCTION_URL, "GET", "/todos%2Fdone").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void method_unknown_is405WithAllow(Source source) {
    Reply reply = answer(source, "DELETE", "/todos");

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    assertThat(reply.header("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
  }

  @Test
  void head_ofGet_hasNoBody() {
    Reply reply = answer(Source.HTTP_API, "HEAD", "/todos");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void options_known_tellsMethods() {
    Reply reply = answer(Source.HTTP_API, "OPTIONS", "/todos/7");

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void route_twice_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Router()
                    .add("GET", "/a/{b}", r -> text(""))
                    .add("GET", "/a/{c}", r -> text("")))
        .withMessageContaining("GET /a/{c}");
  }

  @ParameterizedTest
  @EnumSource
  void parameter_namedDifferentlyByAnotherMethod_hasItsOwnName(Source source) {
    Router router =
        new Router()
            .add("GET", "/todos/{id}", r -> text("get " + r.pathParameter("id")))
            .add("DELETE", "/todos/{todoId}", r -> text("delete " + r.pathParameter("todoId")));

    for (String method : List.of("GET", "DELETE")) {
      TestEvent event = new TestEvent(source, method, "/todos/7", "/{proxy+}");
      assertThat(Reply.to(event, router::handle).body())
          .isEqualTo(method.toLowerCase(Locale.ROOT) + " 7");
    }
  }

  @Test
  void parameter_empty_matchesNoRoute() {
    Router router = new Router().add("GET", "/todos/{id}", r -> text("found"));
    TestEvent event = new TestEvent(Source.FUNCTION_URL, "GET", "/todos//", "/{proxy+}");

    assertThat(Reply.to(event, router::handle).status()).isEqualTo(404);
  }
}
