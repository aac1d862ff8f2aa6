package dev.dovetail.testkit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares texts with what policies write for them. */
final class PolicyPattern {
  /** What is special in a pattern; {@code ${*}} is a star that stands for itself. */
  private static final Pattern SPECIAL = Pattern.compile("\\$\\{([*?$])}|\\*|\\?|[^*?$]+|\\$");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?![*?$]})[^}]*}");

  private PolicyPattern() {}

  /** {@return whether a pattern with {@code *} and {@code ?} takes a text} */
  static boolean like(String text, String pattern) {
    return regex(pattern, true).matcher(text).matches();
  }

  /** {@return the same for an action, whose case nobody looks at} */
  static boolean likeAction(String action, String pattern) {
    return like(action.toLowerCase(Locale.ROOT), pattern.toLowerCase(Locale.ROOT));
  }

  /** {@return whether a text is what is written, with stars that stand for themselves} */
  static boolean same(String text, String written) {
    return regex(written, false).matcher(text).matches();
  }

  /** {@return the pattern that takes just this text} */
  static String of(String text) {
    return text.replace("${", "${$}{").replace("*", "${*}").replace("?", "${?}");
  }

  /** {@return the first policy variable of a text, whose value IAM takes from the caller} */
  static Optional<String> variable(String text) {
    Matcher variable = VARIABLE.matcher(text);
    return variable.find() ? Optional.of(variable.group()) : Optional.empty();
  }

  private static Pattern regex(String written, boolean wild) {
    StringBuilder regex = new StringBuilder();
    Matcher part = SPECIAL.matcher(written);
    while (part.find()) {
      String text = part.group();
      if (wild && text.equals("*")) {
        regex.append(".*");
      } else if (wild && text.equals("?")) {
        regex.append('.');
      } else {
        regex.append(Pattern.quote(part.group(1) == null ? text : part.group(1)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
