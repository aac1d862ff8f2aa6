package dev.dovetail.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a response in the form that the source of the event reads, always complete. */
final class ReplyWriter {
  /** Lambda's limit of a synchronous reply. */
  static final int MAX_REPLY = 6 * 1024 * 1024;

  /** The load balancer's limit. */
  static final int MAX_LOAD_BALANCER_REPLY = 1024 * 1024;

  private ReplyWriter() {}

  /** {@return whether the source of the event takes a reply of this size} */
  static boolean fits(byte[] reply, EventSource source) {
    return reply.length
        <= (source == EventSource.LOAD_BALANCER ? MAX_LOAD_BALANCER_REPLY : MAX_REPLY);
  }

  static byte[] write(Response response, Event event, String reference) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (JsonGenerator out = JsonWriter.JSON.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeNumberField("statusCode", response.status());
      if (event.source() == EventSource.LOAD_BALANCER) {
        out.writeStringField(
            "statusDescription", response.status() + " " + Status.of(response.status()).title());
      }
      boolean bodiless =
          event.method().equals("HEAD") || response.status() == 204 || response.status() == 304;
      writeHeaders(response, event, out);
      writeBody(bodiless ? new Content.None() : response.content(), reference, out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writeHeaders(Response response, Event event, JsonGenerator out)
      throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.headers());
    if (response.status() != 204 && response.status() != 304) {
      contentType(response.content(), headers);
    }
    switch (event.source()) {
      case HTTP_API, FUNCTION_URL -> {
        writeSingle(headers, List.of(), out);
        writeList("cookies", response.cookies(), out);
      }
      case LOAD_BALANCER -> {
        if (event.multiValueHeaders) {
          writeMultiple(headers, response.cookies(), out);
        } else {
          writeSingle(headers, response.cookies(), out);
        }
      }
      default -> {
        writeSingle(headers, List.of(), out);
        if (!response.cookies().isEmpty()) {
          writeMultiple(Map.of(), response.cookies(), out);
        }
      }
    }
  }

  private static void contentType(Content content, Map<String, List<String>> headers) {
    if (content instanceof Content.Text text) {
      headers.put("Content-Type", List.of(text.mediaType()));
    } else if (content instanceof Content.Binary binary) {
      headers.put("Content-Type", List.of(binary.mediaType()));
    } else if (content instanceof Content.Failure) {
      headers.put("Content-Type", List.of(Problem.MEDIA_TYPE));
    }
  }

  /**
   * Writes each header once. A load balancer with this form takes several cookies only under names
   * that differ in case.
   */
  private static void writeSingle(
      Map<String, List<String>> headers, List<String> cookies, JsonGenerator out)
      throws IOException {
    out.writeObjectFieldStart("headers");
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      out.writeStringField(header.getKey(), String.join(", ", header.getValue()));
    }
    for (int i = 0; i < cookies.size(); i++) {
      out.writeStringField(cookieName(i), cookies.get(i));
    }
    out.writeEndObject();
  }

  private static String cookieName(int number) {
    StringBuilder name = new StringBuilder("setcookie");
    for (int bit = 0; bit < name.length(); bit++) {
      if ((number >> bit & 1) == 1) {
        name.setCharAt(bit, Character.toUpperCase(name.charAt(bit)));
      }
    }
    return name.insert(3, '-').toString();
  }

  private static void writeMultiple(
      Map<String, List<String>> headers, List<String> cookies, JsonGenerator out)
      throws IOException {
    out.writeObjectFieldStart("multiValueHeaders");
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      writeList(header.getKey(), header.getValue(), out);
    }
    writeList("Set-Cookie", cookies, out);
    out.writeEndObject();
  }

  private static void writeList(String name, List<String> values, JsonGenerator out)
      throws IOException {
    if (values.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  private static void writeBody(Content content, String reference, JsonGenerator out)
      throws IOException {
    boolean binary = content instanceof Content.Binary;
    if (content instanceof Content.Text text) {
      out.writeStringField("body", text.text());
    } else if (content instanceof Content.Binary bytes) {
      out.writeStringField("body", Base64.getEncoder().encodeToString(bytes.bytes()));
    } else if (content instanceof Content.Failure failure) {
      out.writeStringField("body", failure.problem().toJson(reference));
    } else {
      out.writeStringField("body", "");
    }
    out.writeBooleanField("isBase64Encoded", binary);
  }
}
