package dev.dovetail.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** Warns of a literal that was probably meant as a facet: one with the name of a component. */
final class LiteralRule {
  private final Reporter reporter;

  LiteralRule(Reporter reporter) {
    this.reporter = reporter;
  }

  void check(Annotated annotation, String key, Template template, List<Component> components) {
    TypeElement record = (TypeElement) annotation.element();
    List<String> names = IndexDefinition.names(components);
    for (Segment segment : template.segments()) {
      if (segment instanceof Segment.Literal literal && names.contains(literal.text())) {
        reporter.warning(
            annotation,
            key,
            Diagnostic.LITERAL_COMPONENT,
            template.text(),
            literal.text(),
            record.getSimpleName(),
            literal.text());
      }
    }
  }
}
