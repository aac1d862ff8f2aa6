package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
  @Test
  void query_violations_areAllTold() {
    Reply reply =
        Reply.to(
            TestEvent.of(Source.HTTP_API, "GET", "/")
                .query("limit", "1x")
                .query("on", "yes")
                .query("one", "1")
                .query("one", "2")
                .query("since", "yesterday")
                .query("other", "ignored"),
            request ->
                request.query(
                    query -> {
                      query.optional("limit", ValueType.integer(1, 100));
                      query.optional("on", ValueType.bool());
                      query.optional("one", ValueType.integer(1, 100));
                      query.optional("since", ValueType.time());
                      query.required("gone", ValueType.text(1, 2));
                      return Response.noContent();
                    }));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errors())
        .isEqualTo(
            Map.of(
                "limit", "wrong_type",
                "on", "wrong_type",
                "one", "repeated",
                "since", "not_legal",
                "gone", "missing"));
  }

  @ParameterizedTest
  @CsvSource({
    "7, ''",
    "-9, ''",
    "+7, wrong_type",
    "\u0667, wrong_type",
    "'', wrong_type",
    "-, wrong_type",
    "7.0, wrong_type",
    "99999999999999999999, wrong_type",
    "10, out_of_range",
  })
  void integer_eachText_isReadOrTold(String text, String code) {
    Reply reply =
        Reply.to(
            TestEvent.of(Source.HTTP_API, "GET", "/").query("n", text),
            request ->
                Response.ok(
                    "text/plain",
                    request.query(query -> query.required("n", ValueType.integer(-9, 9))) + ""));

    assertThat(reply.status()).isEqualTo(code.isEmpty() ? 200 : 400);
    assertThat(code.isEmpty() ? reply.body() : reply.errors().get("n"))
        .isEqualTo(code.isEmpty() ? text : code);
  }

  @Test
  void list_longerThanAllowed_isTold() {
    ValueType<List<String>> type = ValueType.list(ValueType.text(1, 3), 2);
    Router.Endpoint read =
        request -> Response.ok("text/plain", request.query(q -> q.required("a", type)).toString());
    TestEvent event = TestEvent.of(Source.HTTP_API, "GET", "/").query("a", "1").query("a", "2");

    assertThat(Reply.to(event, read).body()).isEqualTo("[1, 2]");
    assertThat(Reply.to(event.query("a", "3"), read).errors()).isEqualTo(Map.of("a", "too_long"));
  }
}
