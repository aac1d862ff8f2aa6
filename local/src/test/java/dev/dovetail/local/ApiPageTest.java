package dev.dovetail.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on which the service can be tried. */
class ApiPageTest {
  private static final Pattern PLACE = Pattern.compile("\"(/_?[a-z][^\"?]*)");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void page_andAllThatItLoads_isServedFromHere() throws Exception {
    try (Service service = start()) {
      Set<String> loaded = new TreeSet<>(Set.of("/_docs", "/_docs/"));
      for (String source : Set.of("/_docs", "/_docs/page.js", "/_docs/page.css")) {
        HttpResponse<String> text = get(service.uri(), source);
        assertThat(text.body()).doesNotContain("http:", "https:", "//cdn");
        Matcher place = PLACE.matcher(text.body());
        while (place.find()) {
          loaded.add(place.group(1));
        }
      }
      loaded.remove("/_issuer/token");

      assertThat(loaded)
          .contains("/openapi.json", "/_docs/openapi.json", "/_docs/swagger-ui-bundle.js")
          .hasSizeGreaterThan(7);
      for (String place : loaded) {
        HttpResponse<String> answer = get(service.uri(), place);
        assertThat(answer.statusCode()).as(place).isEqualTo(200);
        assertThat(answer.body()).as(place).isNotEmpty();
        assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
            .contains("default-src 'none'");
      }
      assertThat(get(service.uri(), "/_issuer/token?sub=ann").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void document_thatIsServed_isTheCommittedOne() throws Exception {
    try (Service service = start()) {
      assertThat(get(service.uri(), "/openapi.json").body())
          .isEqualToNormalizingNewlines(
              Files.readString(Path.of("..", "docs", "reference", "openapi.json")));
    }
  }

  private static Service start() throws Exception {
    PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    return Service.start(new Options(0, Optional.empty(), false, Optional.empty(), false), quiet);
  }

  private static HttpResponse<String> get(URI service, String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofString());
  }
}
