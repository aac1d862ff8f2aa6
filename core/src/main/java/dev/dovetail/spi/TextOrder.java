package dev.dovetail.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the neighbours of a text among all texts that have at most some number of bytes of UTF-8,
 * in the order of DynamoDB: that of the bytes, which is that of the code points.
 *
 * <p>As no key has more bytes than the limit, a bound can be replaced by its neighbour without
 * touching what lies within it. Texts have no half surrogate pairs.
 */
final class TextOrder {
  private static final int LAST_BEFORE_SURROGATES = Character.MIN_SURROGATE - 1;
  private static final int FIRST_AFTER_SURROGATES = Character.MAX_SURROGATE + 1;

  private TextOrder() {}

  static int compare(String a, String b) {
    return Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));
  }

  /** The least text that fits and is not less than this, or null if there is none. */
  static @Nullable String atLeast(String text, int limit) {
    if (Utf8.length(text) <= limit) {
      return text;
    }
    // What starts with the part that fits and fits itself is less than the text: its next code
    // point would need as many bytes, and those are not there.
    String start = start(text, limit);
    for (int end = start.length(); end > 0; ) {
      int last = start.codePointBefore(end);
      end -= Character.charCount(last);
      if (last < Character.MAX_CODE_POINT) {
        String next = start.substring(0, end).concat(Character.toString(next(last)));
        if (Utf8.length(next) <= limit) {
          return next;
        }
      }
    }
    return null;
  }

  /** The greatest text that fits and is not greater than this, or null if there is none. */
  static @Nullable String atMost(String text, int limit) {
    return Utf8.length(text) <= limit ? text : greatest(start(text, limit), limit);
  }

  /** The greatest text that fits and is less than this, or null if there is none. */
  static @Nullable String below(String text, int limit) {
    if (Utf8.length(text) > limit) {
      return atMost(text, limit);
    }
    int last = text.codePointBefore(text.length());
    String rest = text.substring(0, text.length() - Character.charCount(last));
    if (last > 0) {
      return greatest(rest.concat(Character.toString(previous(last))), limit);
    }
    return rest.isEmpty() ? null : rest;
  }

  /**
   * A text less than this one that no text of the same length lies between, for attributes whose
   * texts all have one length.
   */
  static @Nullable String belowOfLength(String text, int limit) {
    int last = text.charAt(text.length() - 1);
    return Utf8.length(text) > limit
        ? atMost(text, limit)
        : text.substring(0, text.length() - 1).concat(Character.toString(last - 1));
  }

  /** The greatest text that fits and starts with this one, or null if it is empty. */
  private static @Nullable String greatest(String start, int limit) {
    StringBuilder text = new StringBuilder(start);
    int room = limit - Utf8.length(start);
    for (; room >= 4; room -= 4) {
      text.appendCodePoint(Character.MAX_CODE_POINT);
    }
    if (room > 0) {
      text.append(room == 3 ? '\uFFFF' : room == 2 ? '\u07FF' : '\u007F');
    }
    return text.isEmpty() ? null : text.toString();
  }

  /** The longest start that fits. */
  private static String start(String text, int limit) {
    int bytes = 0;
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
      if (bytes > limit) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return text.substring(0, end);
  }

  private static int next(int codePoint) {
    return codePoint == LAST_BEFORE_SURROGATES ? FIRST_AFTER_SURROGATES : codePoint + 1;
  }

  private static int previous(int codePoint) {
    return codePoint == FIRST_AFTER_SURROGATES ? LAST_BEFORE_SURROGATES : codePoint - 1;
  }
}
