package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {
  private static Reply answer(TestEvent event, Router.Endpoint body) {
    return Reply.to(event, body);
  }

  private static Response version7(Request request) {
    return Response.ok(out -> out.text("a", "b"))
        .withEtag("7")
        .withHeader("Cache-Control", "private, max-age=60");
  }

  @ParameterizedTest
  @EnumSource
  void read_ofWhatTheClientKnows_is304WithoutALineOfTheFunction(Source source) {
    for (String method : new String[] {"GET", "HEAD"}) {
      Reply reply =
          answer(
              TestEvent.of(source, method, "/").header("If-None-Match", "W/\"7\", \"8\""),
              PreconditionsTest::version7);

      assertThat(reply.status()).isEqualTo(304);
      assertThat(reply.body()).isEmpty();
      assertThat(reply.header("ETag")).isEqualTo("\"7\"");
      assertThat(reply.header("Cache-Control")).isEqualTo("private, max-age=60");
      assertThat(reply.headers("Content-Type")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"GET|\"8\"", "GET|7", "POST|\"7\"", "GET|W/\"8\", \"77\""})
  void requestForSomethingElse_getsTheBody(String method, String tags) {
    Reply reply =
        answer(
            TestEvent.of(Source.HTTP_API, method, "/").header("If-None-Match", tags),
            PreconditionsTest::version7);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isNotEmpty();
  }

  @Test
  void weakTag_ofTheFunction_isComparedToo() {
    Reply reply =
        answer(
            TestEvent.of(Source.HTTP_API, "GET", "/").header("If-None-Match", "\"7\""),
            request -> Response.ok("text/plain", "a").withHeader("ETag", "W/\"7\""));

    assertThat(reply.status()).isEqualTo(304);
    assertThat(reply.header("ETag")).isEqualTo("W/\"7\"");
  }

  @Test
  void answerWithoutTag_orOfAnotherStatus_staysAsItIs() {
    TestEvent event = TestEvent.of(Source.HTTP_API, "GET", "/").header("If-None-Match", "*");

    assertThat(answer(event, request -> Response.ok("text/plain", "a")).status()).isEqualTo(200);
    assertThat(answer(event, request -> Response.notFound().withEtag("7")).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void write_ofAnotherState_is412(Source source) {
    Router.Endpoint write =
        request -> {
          request.checkPreconditions("7");
          return Response.noContent();
        };

    assertThat(answer(put(source), write).status()).isEqualTo(204);
    assertThat(answer(put(source).header("If-Match", "\"6\", \"7\""), write).status())
        .isEqualTo(204);
    assertThat(answer(put(source).header("If-Match", "*"), write).status()).isEqualTo(204);
    assertThat(answer(put(source).header("If-Match", "\"6\""), write).status()).isEqualTo(412);
    assertThat(answer(put(source).header("If-Match", "W/\"7\""), write).status()).isEqualTo(412);
    assertThat(answer(put(source).header("If-None-Match", "*"), write).status()).isEqualTo(412);
    assertThat(answer(put(source).header("If-None-Match", "\"6\""), write).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @EnumSource
  void version_thatIsRequired_isThatOfIfMatch(Source source) {
    Router.Endpoint write =
        request -> Response.ok("text/plain", Long.toString(request.requireVersion()));

    assertThat(answer(put(source).header("If-Match", "\"12\""), write).body()).isEqualTo("12");
    assertThat(answer(put(source), write).code()).isEqualTo("precondition_required");
    assertThat(answer(put(source).header("If-Match", "*"), write).status()).isEqualTo(428);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"", "\"1\", \"2\"", "W/\"1\"", "1", "\"007\""})
  void version_thatIsNone_is412(String tags) {
    assertThat(
            answer(
                    put(Source.HTTP_API).header("If-Match", tags),
                    request -> Response.ok("text/plain", "" + request.requireVersion()))
                .status())
        .isEqualTo(412);
  }

  @ParameterizedTest
  @CsvSource({"*,true", "'\"1\"',false", ",false"})
  void createsOnly_isIfNoneMatchOfAny(String header, boolean only) {
    TestEvent event = put(Source.REST_API);
    Reply reply =
        answer(
            header == null ? event : event.header("If-None-Match", header),
            request -> Response.ok("text/plain", "" + request.createsOnly()));

    assertThat(reply.body()).isEqualTo("" + only);
  }

  private static TestEvent put(Source source) {
    return TestEvent.of(source, "PUT", "/");
  }
}
