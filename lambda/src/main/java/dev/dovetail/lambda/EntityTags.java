package dev.dovetail.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tags of an {@code If-Match} or {@code If-None-Match} header, or {@code *} for any.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, ETag</a>
 */
public final class EntityTags {
  private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");

  private final boolean any;
  private final List<String> strong;
  private final List<String> all;

  private EntityTags(boolean any, List<String> strong, List<String> all) {
    this.any = any;
    this.strong = List.copyOf(strong);
    this.all = List.copyOf(all);
  }

  /** Reads a header; tags that are not well-formed match nothing. */
  static EntityTags parse(String header) {
    if (header.strip().equals("*")) {
      return new EntityTags(true, List.of(), List.of());
    }
    List<String> strong = new ArrayList<>();
    List<String> all = new ArrayList<>();
    Matcher tags = TAG.matcher(header);
    while (tags.find()) {
      all.add(tags.group(2));
      if (tags.group(1) == null) {
        strong.add(tags.group(2));
      }
    }
    return new EntityTags(false, strong, all);
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
    if (any || all.size() != 1 || strong.size() != 1 || !strong.get(0).matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(Long.valueOf(strong.get(0)));
  }
}
