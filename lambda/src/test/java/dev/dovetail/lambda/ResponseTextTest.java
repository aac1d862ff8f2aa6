package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTextTest {
  static List<Response> responses() {
    return List.of(
        Response.noContent(),
        Response.notModified("7"),
        Response.ok(out -> out.text("a", "\u00fc\"\n")),
        Response.ok("image/png", new byte[] {0, 1, (byte) 0xff}),
        Response.created("/todos/1", out -> out.number("n", 1)).withEtag("1"),
        Response.ok("text/plain", "x").withHeader("X-A", "1").withHeader("x-a", "2"),
        Response.conflict("It is taken.").withRetryAfter(3),
        Response.problem(
            Problem.of(422)
                .withViolations(
                    List.of(new Violation(Violation.Place.BODY, "/a", "missing", "It is.")))));
  }

  private static Reply replyTo(Source source, Response response) {
    return Reply.to(TestEvent.of(source, "GET", "/"), request -> response);
  }

  @ParameterizedTest
  @MethodSource("responses")
  void response_ofItsText_isTheSameForEverySource(Response response) {
    Response read = Response.parse(response.toText());

    for (Source source : Source.values()) {
      assertThat(replyTo(source, read).envelope()).isEqualTo(replyTo(source, response).envelope());
    }
  }

  @Test
  void cookies_ofAResponse_areLeftOut() {
    Response response = Response.noContent().withCookie("session=secret-1");

    assertThat(response.toText()).doesNotContain("secret-1");
  }

  /** Such texts are stored: they must be read for ever. */
  @Test
  void text_asFirstStored_isRead() {
    Response read =
        Response.parse(
            "{\"status\":201,\"headers\":{\"ETag\":[\"\\\"1\\\"\"],\"Location\":[\"/a\"]},"
                + "\"type\":\"application/json\",\"text\":\"{}\"}");

    assertThat(read.status()).isEqualTo(201);
    assertThat(read.header("etag")).contains("\"1\"");
    assertThat(read.header("location")).contains("/a");
    assertThat(read.text()).contains("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "[]", "{}", "{\"status\":\"200\"}", "{\"status\":200.5}"})
  void text_ofSomethingElse_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Response.parse(text));
  }

  @ParameterizedTest
  @EnumSource
  void fingerprint_ofARequest_differsWithWhatItAsksFor(Source source) {
    String base = fingerprint(post(source, "/a/b").query("q", "1").json("{}"));

    assertThat(fingerprint(post(source, "/a/b").query("q", "1").json("{}").header("X-A", "b")))
        .isEqualTo(base);
    assertThat(
            List.of(
                fingerprint(post(source, "/a/b").query("q", "1").json("{ }")),
                fingerprint(post(source, "/a/b").query("q", "2").json("{}")),
                fingerprint(post(source, "/a/b").query("q", "1").query("r", "1").json("{}")),
                fingerprint(post(source, "/a/b").json("{}")),
                fingerprint(post(source, "/a/c").query("q", "1").json("{}")),
                fingerprint(TestEvent.of(source, "PUT", "/a/b").query("q", "1").json("{}"))))
        .doesNotContain(base)
        .doesNotHaveDuplicates();
  }

  private static TestEvent post(Source source, String path) {
    return TestEvent.of(source, "POST", path);
  }

  private static String fingerprint(TestEvent event) {
    return Reply.to(event, request -> Response.ok("text/plain", request.fingerprint())).body();
  }
}
