package dev.dovetail.handlers.links;

import dev.dovetail.lambda.JsonBody;
import dev.dovetail.lambda.JsonObject;
import dev.dovetail.lambda.JsonWriter;
import dev.dovetail.lambda.ValueType;
import java.net.URI;

/** Reads and writes the JSON of links. */
final class LinkJson {
  private static final ValueType<String> URL =
      ValueType.text(1, 2048)
          .as(
              "a URL such as \"https://example.com/a\" with http or https, of at most 2048 characters,"
                  + " without a user name and password",
              "",
              LinkJson::url);

  private LinkJson() {}

  /** {@return the URL of a new link} */
  static String readUrl(JsonObject json) {
    return json.required("url", URL);
  }

  static JsonBody of(Link link) {
    return json -> write(link, json);
  }

  static void write(Link link, JsonWriter json) {
    json.text("id", link.id()).text("url", link.url()).time("createdAt", link.createdAt());
  }

  /** Keeps the text as it was sent: a link is not ours to change. */
  private static String url(String text) {
    URI uri = URI.create(text);
    String scheme = uri.getScheme();
    boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException();
    }
    return text;
  }
}
