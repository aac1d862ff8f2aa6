package dev.dovetail.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.handlers.links.LinksFunction;
import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.HttpMethod;
import dev.dovetail.model.RouteModel;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.HttpConformance;
import dev.dovetail.testkit.HttpExample;
import dev.dovetail.testkit.HttpReply;
import dev.dovetail.testkit.HttpSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The code of docs/conformance.md. */
@DynamoDbTest
class LinksConformanceTest {
  @TestFactory
  Stream<DynamicTest> links_byAllSources_conform(AppTable table) {
    return HttpConformance.of(model("links-function"), new LinksFunction(table))
        .example("POST /links", () -> HttpExample.of("/links").json("{\"url\":\"https://a.org\"}"))
        .required("POST /links", "url")
        .example("GET /links", () -> HttpExample.of("/links?limit=2"))
        .example("GET /links/{id}", () -> HttpExample.of("/links/" + stored(table)))
        .checks()
        .map(check -> DynamicTest.dynamicTest(check.toString(), check::run));
  }

  private static String stored(AppTable table) {
    return table.links().create("alice", "https://a.org").id();
  }

  private static FunctionModel model(String name) {
    return FunctionsModel.load(LinksConformanceTest.class.getClassLoader()).functions().stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void event_ofAFunctionUrl_isAnswered(AppTable table) throws Exception {
    RouteModel route = new RouteModel(HttpMethod.GET, "/links", Access.AUTHENTICATED);
    byte[] event = HttpSource.FUNCTION_URL.event(route, HttpExample.of("/links?limit=2"), "alice");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new LinksFunction(table)
        .handleRequest(new ByteArrayInputStream(event), out, new QuietContext(new StringBuilder()));
    byte[] result = out.toByteArray();
    HttpReply reply = HttpReply.read(result);
    reply.requireEnvelope();
    reply.requireProblem();
    reply.requireNoInternals("USER#");

    assertThat(reply.status()).isEqualTo(200);
  }
}
