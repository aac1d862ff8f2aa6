package dev.dovetail.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Other names for the parameters of a method that hide a package: {@code org} is the variable, and
 * no longer the package, where a type has to be written as {@code org.example.Todo}.
 */
final class ParameterRenames {
  static final ParameterRenames NONE = new ParameterRenames(Map.of());

  private final Map<String, String> renamed;

  /** Between quotes; text comes in pieces. */
  private boolean quoted;

  private ParameterRenames(Map<String, String> renamed) {
    this.renamed = renamed;
  }

  /**
   * Finds those of a method.
   *
   * @param rest what is behind the names of the parameters
   */
  static ParameterRenames of(Set<String> parameters, List<CodePart> rest, ScopedNames names) {
    Map<String, String> renamed = new HashMap<>();
    for (CodePart part : rest) {
      if (part instanceof CodePart.Variables variables) {
        names.declare(variables);
      } else if (part == CodePart.Mark.VARIABLES_END) {
        names.forgetVariables();
        break;
      } else if (part instanceof ClassName type) {
        String name = names.name(type);
        int dot = name.indexOf('.');
        String first = dot < 0 ? "" : name.substring(0, dot);
        if (parameters.contains(first)) {
          renamed.put(first, unused(first, parameters));
        }
      }
    }
    return renamed.isEmpty() ? NONE : new ParameterRenames(renamed);
  }

  private static String unused(String name, Set<String> taken) {
    String other = name + "_";
    while (taken.contains(other)) {
      other += "_";
    }
    return other;
  }

  /** {@return text of the method with the other names} */
  String in(String text) {
    if (renamed.isEmpty()) {
      return text;
    }
    StringBuilder written = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (c == '"' || c == '\n') {
        quoted = c == '"' && !quoted;
      } else if (quoted && c == '\\') {
        end = Math.min(i + 2, text.length());
      } else if (!quoted && Character.isJavaIdentifierStart(c)) {
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
          end++;
        }
      }
      String token = text.substring(i, end);
      written.append(isVariable(text, i, end) ? renamed.getOrDefault(token, token) : token);
      i = end;
    }
    return written.toString();
  }

  /** Whether a name is neither that of a method nor of a part of something. */
  private boolean isVariable(String text, int start, int end) {
    return !quoted
        && (start == 0 || text.charAt(start - 1) != '.')
        && (end == text.length() || text.charAt(end) != '(');
  }
}
