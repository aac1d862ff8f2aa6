package dev.dovetail.infra;

import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the template of a partition key into the pattern that all keys made from it match. */
final class LeadingKey {
  /** A template that says nothing about its keys. */
  static final String ANY = "{any}";

  /** The facet of a shard, which no component has. */
  private static final String SHARD = "{~shard}";

  private static final Pattern FACET = Pattern.compile("\\{[^{}]*}");
  private static final Pattern SPECIAL = Pattern.compile("[*?$]");

  private LeadingKey() {}

  /**
   * {@return the pattern in the syntax of {@code StringLike}, or nothing if it would match any key}
   *
   * <p>A facet becomes {@code *}, and that of a shard {@code ~*}. A {@code *}, {@code ?} or {@code
   * $} of the template is literal and becomes a policy variable, the only way to write it in IAM.
   */
  static Optional<String> of(String template) {
    StringBuilder pattern = new StringBuilder();
    int end = 0;
    for (var facet = FACET.matcher(template); facet.find(); end = facet.end()) {
      pattern
          .append(literal(template.substring(end, facet.start())))
          .append(facet.group().equals(SHARD) ? "~*" : "*");
    }
    pattern.append(literal(template.substring(end)));
    return pattern.toString().equals("*") ? Optional.empty() : Optional.of(pattern.toString());
  }

  private static String literal(String text) {
    return SPECIAL.matcher(text).replaceAll("\\${$0}");
  }
}
