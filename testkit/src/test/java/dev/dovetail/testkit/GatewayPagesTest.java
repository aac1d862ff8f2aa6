package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.guarded;
import static dev.dovetail.testkit.Functions.open;
import static dev.dovetail.testkit.Functions.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.model.HttpMethod;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages are shown where no route leads, and keep browsers from loading anything else. */
class GatewayPagesTest {
  @ParameterizedTest
  @EnumSource(HttpSource.class)
  void page_whereNoRouteLeads_isShownWithAPolicy(HttpSource format) throws IOException {
    try (LocalGateway gateway = gateway().events(format).start()) {
      HttpResponse<String> page = new Caller(gateway.uri()).send("GET", "/_docs?a=b");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).isEqualTo("<p>docs");
      assertThat(page.headers().firstValue("content-type")).contains("text/html");
      assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
      assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
          .startsWith("default-src 'none'; script-src 'self';")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe-eval", "http");
      HttpResponse<String> head = new Caller(gateway.uri()).send("HEAD", "/_docs");
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
    }
  }

  @Test
  void page_atAPathOfARoute_leavesItToTheRoute() throws IOException {
    try (LocalGateway gateway =
        gateway()
            .function(function("taken", open(HttpMethod.GET, "/taken")), result("\"route\""))
            .function(function("posted", guarded(HttpMethod.POST, "/posted")), result("\"\""))
            .page("/taken", "text/html", "page".getBytes(UTF_8))
            .page("/posted", "text/html", "page".getBytes(UTF_8))
            .start()) {
      Caller caller = new Caller(gateway.uri());

      assertThat(caller.send("GET", "/taken").body()).isEqualTo("route");
      assertThat(caller.send("GET", "/posted").statusCode())
          .as("the path has another method")
          .isEqualTo(405);
    }
  }

  @Test
  void request_thatIsNoReadOfAPage_isNotFound() throws IOException {
    try (LocalGateway gateway = gateway().start()) {
      Caller caller = new Caller(gateway.uri());

      assertThat(caller.send("POST", "/_docs").statusCode()).isEqualTo(404);
      assertThat(caller.send("GET", "/_docs/../_docs/x").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void page_atNoPath_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gateway().page("docs", "text/html", new byte[0]))
        .withMessageContaining("\"docs\"")
        .withMessageContaining("/_docs");
  }

  /**
   * The JDK's server parses the path as a URI before it calls any handler; no code of ours runs.
   */
  @Test
  void request_withAPathThatIsNoUri_isRefusedByTheServerOfTheJdk() throws IOException {
    try (LocalGateway gateway = gateway().start();
        Socket socket = new Socket("127.0.0.1", gateway.uri().getPort())) {
      socket.getOutputStream().write("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 400 ").contains("URISyntaxException");
    }
  }

  private static LocalGateway.Builder gateway() {
    return LocalGateway.builder().page("/_docs", "text/html", "<p>docs".getBytes(UTF_8));
  }
}
