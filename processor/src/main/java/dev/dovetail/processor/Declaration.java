package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What generated types, methods and fields have in front of them. */
final class Declaration {
  private final CodeBlock.Builder javadoc = CodeBlock.builder();
  private final List<AnnotationSpec> annotations = new ArrayList<>();
  private final Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);

  void javadoc(String format, Object... arguments) {
    javadoc.add(format, arguments);
  }

  void annotation(AnnotationSpec annotation) {
    annotations.add(annotation);
  }

  void modifiers(Modifier... more) {
    modifiers.addAll(List.of(more));
  }

  boolean has(Modifier modifier) {
    return modifiers.contains(modifier);
  }

  /**
   * Adds all of it.
   *
   * @param implied the modifiers that need not be written
   */
  void addTo(CodeBlock.Builder code, Set<Modifier> implied) {
    if (!javadoc.isEmpty()) {
      code.text("/**\n").add(CodePart.Mark.JAVADOC).add(javadoc.build());
      code.add(CodePart.Mark.LINE_END).add(CodePart.Mark.JAVADOC_END).text(" */\n");
    }
    for (AnnotationSpec annotation : annotations) {
      annotation.addTo(code);
      code.text("\n");
    }
    for (Modifier modifier : modifiers) {
      if (!implied.contains(modifier)) {
        code.text(modifier.toString()).text(" ");
      }
    }
  }
}
