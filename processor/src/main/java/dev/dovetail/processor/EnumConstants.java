package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * Reads the constants of an enum with their codes, and reports codes that can't be told apart.
 *
 * <p>Errors are at the component that needs the enum: the enum may be of another jar, which has no
 * positions.
 */
final class EnumConstants {
  private final Reporter reporter;

  EnumConstants(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Returns the constants in the order of the source, or nothing if an error was reported. */
  Optional<List<Kind.Enumeration.Constant>> of(TypeElement enumeration, Element component) {
    boolean sound = true;
    List<Kind.Enumeration.Constant> constants = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (Element member : enumeration.getEnclosedElements()) {
      if (member.getKind() != ElementKind.ENUM_CONSTANT) {
        continue;
      }
      String name = member.getSimpleName().toString();
      String code =
          Annotated.find(member, Names.CODE)
              .map(annotation -> annotation.text("value", name))
              .orElse(name);
      if (!isLegal(code)) {
        reporter.error(
            component,
            Diagnostic.CODE_TEXT,
            name,
            enumeration.getSimpleName(),
            component.getSimpleName(),
            code);
        sound = false;
      }
      String other = names.putIfAbsent(code, name);
      if (other != null) {
        reporter.error(
            component,
            Diagnostic.CODE_DUPLICATE,
            other,
            name,
            enumeration.getSimpleName(),
            component.getSimpleName(),
            code);
        sound = false;
      }
      constants.add(new Kind.Enumeration.Constant(name, code));
    }
    return sound ? Optional.of(constants) : Optional.empty();
  }

  /** The model lists codes with commas between them, in parentheses. */
  private static boolean isLegal(String code) {
    return !code.isEmpty()
        && code.codePoints()
            .noneMatch(
                c ->
                    c == ','
                        || c == '('
                        || c == ')'
                        || Character.isISOControl(c)
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
