package dev.dovetail.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dovetail.charts.openapi.OpenApi;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.JsonDocument;
import dev.dovetail.model.RecordSchema;
import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.LocalGateway;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;

/**
 * The OpenAPI document of the service, and a page to try it on. All files are from jars: the page
 * works without a network.
 */
final class ApiPage {
  /** Where the page is. */
  static final String PATH = "/_docs";

  /** Where the document is. */
  static final String DOCUMENT = "/openapi.json";

  private static final String TITLE = "Dovetail reference service";
  private static final String VERSION = "1";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String WEBJAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private ApiPage() {}

  /**
   * Adds the page and the document to a gateway.
   *
   * @param tables the tables that the functions use
   * @throws IOException if a file can't be read
   */
  static void addTo(LocalGateway.Builder gateway, FunctionsModel functions, List<TableModel> tables)
      throws IOException {
    byte[] document = document(functions, tables).toJson().getBytes(UTF_8);
    gateway.page(DOCUMENT, "application/json", document);
    // The page has its own, in case that a route of the service has the other path.
    gateway.page(PATH + DOCUMENT, "application/json", document);
    byte[] page = own("index.html");
    gateway.page(PATH, HTML, page).page(PATH + "/", HTML, page);
    gateway.page(PATH + "/page.css", CSS, own("page.css"));
    gateway.page(PATH + "/page.js", SCRIPT, own("page.js"));
    String kept = "META-INF/resources/webjars/swagger-ui/" + version() + "/";
    gateway.page(PATH + "/swagger-ui.css", CSS, file(kept + "swagger-ui.css"));
    gateway.page(PATH + "/swagger-ui-bundle.js", SCRIPT, file(kept + "swagger-ui-bundle.js"));
    gateway.page(PATH + "/favicon.png", "image/png", file(kept + "favicon-32x32.png"));
  }

  private static JsonDocument document(FunctionsModel functions, List<TableModel> tables) {
    ClassLoader loader = ApiPage.class.getClassLoader();
    return OpenApi.of(TITLE, VERSION, functions, tables, type -> RecordSchema.load(loader, type));
  }

  private static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = open(WEBJAR)) {
      properties.load(in);
    }
    return properties.getProperty("version", "");
  }

  private static byte[] own(String name) throws IOException {
    return file("dev/dovetail/local/page/" + name);
  }

  private static byte[] file(String path) throws IOException {
    try (InputStream in = open(path)) {
      return in.readAllBytes();
    }
  }

  private static InputStream open(String path) throws IOException {
    InputStream in = ApiPage.class.getClassLoader().getResourceAsStream(path);
    if (in == null) {
      throw new IOException("There is no " + path + " on the class path. Build the project again.");
    }
    return in;
  }
}
