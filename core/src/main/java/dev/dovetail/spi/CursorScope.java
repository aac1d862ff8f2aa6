package dev.dovetail.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a cursor is good for.
 *
 * @param query the query, complete
 * @param filter tells the filter of the query and its values from others; empty if there is none
 * @param caller who asks, or null if cursors are for anybody
 */
record CursorScope(ItemQuery query, String filter, @Nullable String caller) {

  /** All that a cursor is bound to, so that no two scopes give the same bytes. */
  byte[] bytes(String table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, table);
      write(out, query.pattern());
      out.writeInt(query.shards());
      out.writeInt(query.equal().size());
      for (Map.Entry<String, AttributeValue> part : query.equal().entrySet()) {
        write(out, part.getKey());
        CursorValues.write(out, part.getValue());
      }
      write(out, query.sortPrefix());
      KeyRange range = query.range();
      write(out, range == null ? null : range.lower());
      write(out, range == null ? null : range.upper());
      write(out, filter);
      write(out, caller);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, KeyRange.@Nullable Bound bound)
      throws IOException {
    out.writeBoolean(bound != null);
    if (bound != null) {
      out.writeBoolean(bound.included());
      CursorValues.write(out, bound.value());
    }
  }

  /** The length goes first, so that no two lists of texts give the same bytes. */
  private static void write(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null && !Utf8.canWrite(text)) {
      // Another text has the same bytes of UTF-8: those of ?, or some like it.
      out.writeInt(-text.length());
      out.writeChars(text);
    } else if (text != null) {
      byte[] bytes = text.getBytes(UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }
}
