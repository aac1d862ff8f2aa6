package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordTypeTest {
  /** A record whose constructor looks into what it gets. */
  private record Span(String name, int from, int to) {
    Span {
      if (name.equals("broken")) {
        throw new IllegalStateException("secret");
      }
      if (from > to) {
        throw new IllegalArgumentException(from + " is after " + to);
      }
    }
  }

  private static final class SpanJson extends RecordType<Span> {
    static final SpanJson TYPE = new SpanJson();
    private static final JsonType<String> NAME = JsonTypes.text(1, 9);
    private static final JsonType<Integer> NUMBER = JsonTypes.int32(0, 9);

    @Override
    protected Span read(JsonObject json) {
      return new Span(
          json.required("name", NAME),
          json.required("from", NUMBER),
          json.optional("to", NUMBER).orElse(9));
    }

    @Override
    protected void write(Span value, JsonWriter json) {
      json.value("name", value.name(), NAME);
      json.value("from", value.from(), NUMBER);
      json.value("to", value.to(), NUMBER);
    }
  }

  private record Plan(Span first, List<Span> others, Optional<Span> last, Patch<String> note) {
    Plan {
      if (first.name().isEmpty()) {
        throw new IllegalStateException("A stand-in got here.");
      }
    }
  }

  private static final class PlanJson extends RecordType<Plan> {
    static final PlanJson TYPE = new PlanJson();
    private static final JsonType<List<Span>> OTHERS = JsonTypes.list(SpanJson.TYPE);
    private static final JsonType<String> NOTE = JsonTypes.text();

    @Override
    protected Plan read(JsonObject json) {
      return new Plan(
          json.required("first", SpanJson.TYPE),
          json.optional("others", OTHERS).orElse(List.of()),
          json.optional("last", SpanJson.TYPE),
          json.patch("note", NOTE));
    }

    @Override
    protected void write(Plan value, JsonWriter json) {
      json.value("first", value.first(), SpanJson.TYPE);
      json.value("others", value.others(), OTHERS);
      json.optional("last", value.last().orElse(null), SpanJson.TYPE);
      json.patch("note", value.note(), NOTE);
    }
  }

  private static final class SpanQuery extends QueryType<Span> {
    @Override
    protected Span read(Fields query) {
      return new Span(
          query.required("name", SpanJson.NAME),
          query.required("from", SpanJson.NUMBER),
          query.optional("to", SpanJson.NUMBER).orElse(9));
    }
  }

  private static Reply post(String body) {
    return Reply.to(
        TestEvent.of(Source.HTTP_API, "POST", "/").json(body),
        request -> Response.ok(PlanJson.TYPE.body(request.json(PlanJson.TYPE))));
  }

  private static Reply get(String name, String from, String to) {
    return Reply.to(
        TestEvent.of(Source.HTTP_API, "GET", "/")
            .query("name", name)
            .query("from", from)
            .query("to", to),
        request -> Response.ok("text/plain", request.query(new SpanQuery()).toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"first\":{\"name\":\"a\",\"from\":1,\"to\":2},\"others\":[]}",
        "{\"first\":{\"name\":\"a\",\"from\":1,\"to\":2},\"others\":[{\"name\":\"b\",\"from\":2,\"to\":3},"
            + "{\"name\":\"c\",\"from\":4,\"to\":4}],\"last\":{\"name\":\"d\",\"from\":5,\"to\":9},\"note\":\"n\"}",
        "{\"first\":{\"name\":\"a\",\"from\":1,\"to\":2},\"others\":[],\"note\":null}",
      })
  void record_legal_isWrittenAsItWasRead(String body) {
    assertThat(post(body).body()).isEqualTo(body);
  }

  @Test
  void violations_ofNestedRecords_areAllTold() {
    Reply reply =
        post(
            "{\"first\":{\"name\":1},\"others\":[{\"name\":\"a\",\"from\":1},{\"from\":-1,\"x\":1},7,"
                + "{\"name\":\"b\",\"from\":3,\"to\":2}],\"last\":[],\"z\":1}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.errors())
        .isEqualTo(
            Map.of(
                "/first/name", "wrong_type",
                "/first/from", "missing",
                "/others/1/name", "missing",
                "/others/1/from", "out_of_range",
                "/others/1/x", "unknown",
                "/others/2", "wrong_type",
                "/others/3", "not_legal",
                "/last", "wrong_type",
                "/z", "unknown"));
  }

  @Test
  void constructor_refusesLegalMembers_isTheViolationOfTheObject() {
    Reply reply =
        post(
            "{\"first\":{\"name\":\"a\",\"from\":3,\"to\":2},\"last\":{\"name\":\"a\",\"from\":9}}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.errors()).isEqualTo(Map.of("/first", "not_legal"));
    assertThat(reply.body()).doesNotContain("is after");
  }

  @Test
  void constructor_throwsAnythingElse_isServerError() {
    Reply reply = post("{\"first\":{\"name\":\"broken\",\"from\":1}}");

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.body()).doesNotContain("secret");
  }

  @Test
  void body_notAnObject_is422() {
    for (String body : List.of("[]", "1", "\"a\"", "null", "true")) {
      assertThat(post(body).status()).as(body).isEqualTo(422);
      assertThat(post(body).errors()).containsOnlyKeys("");
    }
  }

  @Test
  void violations_moreThanAreTold_neverMakeARecord() {
    StringBuilder others = new StringBuilder("{\"name\":1,\"from\":0}");
    for (int i = 0; i < 300; i++) {
      others.append(",{\"name\":1,\"from\":0}");
    }
    Reply reply = post("{\"others\":[" + others + "]}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.json().path("errors")).hasSize(100);
  }

  @Test
  void query_parameters_areReadOrAllTold() {
    assertThat(get("a", "1", "2").body()).isEqualTo(new Span("a", 1, 2).toString());
    assertThat(get("", "x", "10").errors())
        .isEqualTo(Map.of("name", "too_short", "from", "wrong_type", "to", "out_of_range"));
    assertThat(get("a", "3", "2").status()).isEqualTo(400);
    assertThat(get("a", "3", "2").errors()).isEqualTo(Map.of("", "not_legal"));
    assertThat(get("broken", "1", "2").status()).isEqualTo(500);
  }
}
