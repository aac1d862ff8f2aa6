package dev.dovetail.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses text with gzip for clients that accept it.
 *
 * <p>A compressed body is another representation, so its strong entity tag is another one: {@code
 * "7"} becomes {@code "7-gzip"}, and back when a client sends it.
 */
final class Compression {
  /** What is shorter gains nothing. */
  private static final int MIN_BYTES = 1024;

  private static final String SUFFIX = "-gzip\"";
  private static final Set<String> TEXTS =
      Set.of("application/json", "application/xml", "application/javascript");

  private Compression() {}

  /** {@return the headers of a request, with the entity tags that the function gave} */
  static Map<String, List<String>> headers(Event event) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(event.headers.toMap());
    for (String name : List.of("If-Match", "If-None-Match")) {
      List<String> tags = new ArrayList<>();
      for (String value : headers.getOrDefault(name, List.of())) {
        tags.add(value.replace(SUFFIX, "\""));
      }
      if (!tags.isEmpty()) {
        headers.put(name, tags);
      }
    }
    return headers;
  }

  /** {@return a response as it goes to the client} */
  static Response on(Response response, Event event) {
    if (event.source() == EventSource.REST_API) {
      return response;
    }
    if (response.status() == 304) {
      return notModified(response, event);
    }
    if (!(response.content() instanceof Content.Text text)
        || response.header("Content-Encoding").isPresent()
        || response.header("Cache-Control").orElse("").contains("no-transform")
        || RequestBody.utf8Length(text.text()) < MIN_BYTES
        || !isText(response.header("Content-Type").orElse(text.mediaType()))) {
      return response;
    }
    Response varied = response.withVary("Accept-Encoding");
    if (!accepts(event.header("Accept-Encoding").orElse(""))) {
      return varied;
    }
    byte[] plain = text.text().getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().encodeToString(gzip(plain));
    if (base64.length() >= plain.length) {
      return varied;
    }
    Response compressed =
        varied
            .withContent(new Content.Binary(text.mediaType(), base64))
            .withHeader("Content-Encoding", "gzip");
    String etag = response.header("ETag").orElse("");
    return etag.startsWith("\"") ? compressed.withOnly("ETag", suffixed(etag)) : compressed;
  }

  /** The client knows the body either as it is or compressed, and is told the tag of that one. */
  private static Response notModified(Response response, Event event) {
    Response varied = response.withVary("Accept-Encoding");
    String etag = response.header("ETag").orElse("");
    return etag.startsWith("\"")
            && event.header("If-None-Match").orElse("").contains(suffixed(etag))
        ? varied.withOnly("ETag", suffixed(etag))
        : varied;
  }

  private static String suffixed(String etag) {
    return etag.substring(0, etag.length() - 1) + SUFFIX;
  }

  private static boolean isText(String mediaType) {
    int end = mediaType.indexOf(';');
    String type =
        (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.endsWith("+json")
        || type.endsWith("+xml")
        || TEXTS.contains(type);
  }

  /** {@return whether {@code Accept-Encoding} has gzip with a quality above 0} */
  static boolean accepts(String header) {
    boolean any = false;
    for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] words = part.split(";", -1);
      String coding = words[0].strip();
      boolean wanted = true;
      for (int i = 1; i < words.length; i++) {
        String word = words[i].replace(" ", "").replace("\t", "");
        wanted &= !word.startsWith("q=") || isAboveZero(word.substring(2));
      }
      if (coding.equals("gzip") || coding.equals("x-gzip")) {
        return wanted;
      }
      any |= coding.equals("*") && wanted;
    }
    return any;
  }

  private static boolean isAboveZero(String quality) {
    boolean above = false;
    for (int i = 0; i < quality.length(); i++) {
      char c = quality.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
      above |= c >= '1' && c <= '9';
    }
    return above;
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
