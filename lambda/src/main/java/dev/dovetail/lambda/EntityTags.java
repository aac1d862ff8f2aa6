package dev.dovetail.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The entity tags of an {@code If-Match} or {@code If-None-Match} header, or {@code *} for any.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, ETag</a>
 */
public final class EntityTags {
  private final boolean any;
  private final List<String> strong;
  private final List<String> all;

  private EntityTags(boolean any, List<String> strong, List<String> all) {
    this.any = any;
    this.strong = List.copyOf(strong);
    this.all = List.copyOf(all);
  }

  /** Reads a header; one that is not well-formed matches nothing. */
  static EntityTags parse(String header) {
    String list = header.strip();
    if (list.equals("*")) {
      return new EntityTags(true, List.of(), List.of());
    }
    List<String> strong = new ArrayList<>();
    List<String> all = new ArrayList<>();
    boolean separate = true;
    int at = 0;
    while (at < list.length()) {
      char c = list.charAt(at);
      if (c == ' ' || c == '\t' || c == ',') {
        separate |= c == ',';
        at++;
      } else {
        boolean weak = list.startsWith("W/", at);
        int start = at + (weak ? 3 : 1);
        int end = list.indexOf('"', start);
        if (!separate || end < 0 || list.charAt(start - 1) != '"' || !isTag(list, start, end)) {
          return new EntityTags(false, List.of(), List.of());
        }
        String tag = list.substring(start, end);
        all.add(tag);
        if (!weak) {
          strong.add(tag);
        }
        separate = false;
        at = end + 1;
      }
    }
    return new EntityTags(false, strong, all);
  }

  /** {@return whether a part of a text can stand between the quotes of an entity tag} */
  static boolean isTag(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '"' || c == 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether the header is {@code *}} */
  public boolean any() {
    return any;
  }

  /** {@return whether a tag without quotes is among them, compared as {@code If-Match} demands} */
  public boolean matches(String tag) {
    return any || strong.contains(tag);
  }

  /**
   * {@return whether a tag without quotes is among them, compared as {@code If-None-Match} demands}
   */
  public boolean matchesWeakly(String tag) {
    return any || all.contains(tag);
  }

  /** {@return the one version number they stand for, or nothing if they are something else} */
  public Optional<Long> version() {
    if (all.size() != 1 || strong.size() != 1) {
      return Optional.empty();
    }
    try {
      long version = Long.parseLong(strong.get(0));
      return matches(Long.toString(version)) ? Optional.of(version) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
