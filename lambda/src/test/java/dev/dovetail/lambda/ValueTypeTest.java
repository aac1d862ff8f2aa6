package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypeTest {
  private static <T> Reply post(String value, ValueType<T> type) {
    return Reply.to(
        TestEvent.of(Source.HTTP_API, "POST", "/").json("{\"a\":" + value + "}"),
        request ->
            Response.ok("text/plain", request.json(json -> json.required("a", type)).toString()));
  }

  @ParameterizedTest
  @CsvSource({"1, 200", "2, 200", "0, 422", "3, 422"})
  void text_eachLength_isCountedInCodePoints(int length, int status) {
    ValueType<String> type = ValueType.text(1, 2);

    assertThat(post('"' + "x".repeat(length) + '"', type).status()).isEqualTo(status);
    assertThat(post('"' + "\ud83d\ude00".repeat(length) + '"', type).status()).isEqualTo(status);
  }

  @Test
  void value_madeFromAnother_isToldOnce() {
    ValueType<Instant> type = ValueType.time();

    assertThat(post("\"2026-01-31T12:00:00Z\"", type).body()).isEqualTo("2026-01-31T12:00:00Z");
    assertThat(post("1", type).json().path("errors")).hasSize(1);
    assertThat(post("1", type).errors()).isEqualTo(Map.of("/a", "wrong_type"));
    assertThat(post("\"now\"", type).errors()).isEqualTo(Map.of("/a", "not_legal"));
  }

  @Test
  void violations_many_areCut() {
    StringBuilder body = new StringBuilder("{\"a\":\"x\"");
    for (int i = 0; i < 500; i++) {
      body.append(",\"f").append(i).append("\":1");
    }
    Reply reply =
        Reply.to(
            TestEvent.of(Source.HTTP_API, "POST", "/").json(body.append('}').toString()),
            request -> {
              String text = request.json(json -> json.required("a", ValueType.text(1, 2)));
              return Response.ok("text/plain", text);
            });

    assertThat(reply.json().path("errors")).hasSize(100);
  }
}
