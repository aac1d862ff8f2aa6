package dev.dovetail.lambda;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a response in the form that the source of the event reads, always complete. */
final class ReplyWriter {
  /** Lambda's limit of a synchronous reply. */
  static final int MAX_REPLY = 6 * 1024 * 1024;

  /** The load balancer's limit. */
  static final int MAX_LOAD_BALANCER_REPLY = 1024 * 1024;

  private static final Content NONE = new Content.None();

  private ReplyWriter() {}

  /** {@return whether the source of the event takes a reply of this size} */
  static boolean fits(byte[] reply, EventSource source) {
    return reply.length
        <= (source == EventSource.LOAD_BALANCER ? MAX_LOAD_BALANCER_REPLY : MAX_REPLY);
  }

  static byte[] write(Response response, Event event, String reference) {
    JsonWriter out = new JsonWriter(1024).start().number("statusCode", response.status());
    if (event.source() == EventSource.LOAD_BALANCER) {
      out.text("statusDescription", response.status() + " " + Status.of(response.status()).title());
    }
    boolean bodiless =
        event.method().equals("HEAD") || response.status() == 204 || response.status() == 304;
    writeHeaders(response, event, out);
    writeBody(bodiless ? NONE : response.content(), reference, out);
    return out.end().toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void writeHeaders(Response response, Event event, JsonWriter out) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.headers());
    if (response.status() != 204 && response.status() != 304) {
      contentType(response.content(), headers);
    }
    EventSource source = event.source();
    if (source == EventSource.LOAD_BALANCER && event.multiValueHeaders) {
      writeMultiple(headers, response.cookies(), out);
    } else if (source == EventSource.LOAD_BALANCER) {
      writeSingle(headers, response.cookies(), out);
    } else {
      writeSingle(headers, List.of(), out);
      if (source.format2() && !response.cookies().isEmpty()) {
        out.texts("cookies", response.cookies());
      } else if (!response.cookies().isEmpty()) {
        writeMultiple(Map.of(), response.cookies(), out);
      }
    }
  }

  private static void contentType(Content content, Map<String, List<String>> headers) {
    if (content instanceof Content.Text text) {
      headers.putIfAbsent("Content-Type", List.of(text.mediaType()));
    } else if (content instanceof Content.Binary binary) {
      headers.putIfAbsent("Content-Type", List.of(binary.mediaType()));
    } else if (content instanceof Content.Failure) {
      headers.putIfAbsent("Content-Type", List.of(Problem.MEDIA_TYPE));
    }
  }

  /**
   * Writes each header once. A load balancer with this form takes several cookies only under names
   * that differ in case.
   */
  private static void writeSingle(
      Map<String, List<String>> headers, List<String> cookies, JsonWriter out) {
    out.start("headers");
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      out.text(header.getKey(), String.join(", ", header.getValue()));
    }
    for (int i = 0; i < cookies.size(); i++) {
      out.text(cookieName(i), cookies.get(i));
    }
    out.end();
  }

  private static String cookieName(int number) {
    StringBuilder name = new StringBuilder("setcookie");
    for (int bit = 0; bit < name.length(); bit++) {
      if (((number >> bit) & 1) == 1) {
        name.setCharAt(bit, Character.toUpperCase(name.charAt(bit)));
      }
    }
    return name.insert(3, '-').toString();
  }

  private static void writeMultiple(
      Map<String, List<String>> headers, List<String> cookies, JsonWriter out) {
    out.start("multiValueHeaders");
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      out.texts(header.getKey(), header.getValue());
    }
    if (!cookies.isEmpty()) {
      out.texts("Set-Cookie", cookies);
    }
    out.end();
  }

  private static void writeBody(Content content, String reference, JsonWriter out) {
    if (content instanceof Content.Text text) {
      out.text("body", text.text());
    } else if (content instanceof Content.Binary binary) {
      out.text("body", binary.base64());
    } else if (content instanceof Content.Failure failure) {
      out.text("body", failure.problem().toJson(reference));
    } else {
      out.text("body", "");
    }
    out.bool("isBase64Encoded", content instanceof Content.Binary);
  }
}
