package dev.dovetail.processor;

/** The rules for components that keys are made of. */
final class FacetRules {
  private final Reporter reporter;

  FacetRules(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Checks that a component that a template names can be a facet. */
  boolean checkFacet(
      Annotated annotation,
      String key,
      Template template,
      Component component,
      boolean mayBeAbsent) {
    if (!checkLasting(annotation, key, component)) {
      return false;
    }
    Scalar scalar = component.kind().scalar();
    String type =
        (component.presence() == Component.Presence.NULLABLE ? "@Nullable " : "")
            + KindResolver.written(component.type());
    if (component.encoding() == null && scalar == Scalar.DECIMAL) {
      reporter.error(
          annotation,
          key,
          Diagnostic.FACET_SCALE,
          template.text(),
          component.name(),
          type,
          type,
          component.name());
      return false;
    }
    if (scalar == Scalar.DOUBLE || scalar == Scalar.FLOAT) {
      reporter.error(
          annotation,
          key,
          Diagnostic.FACET_FLOATING,
          template.text(),
          component.name(),
          type,
          component.name());
      return false;
    }
    if (component.encoding() == null || !mayBeAbsent && !component.isRequired()) {
      reporter.error(
          annotation,
          key,
          Diagnostic.KEY_FACET_TYPE,
          template.text(),
          component.name(),
          type,
          mayBeAbsent ? "" : ", and it is always present");
      return false;
    }
    return true;
  }

  /** Checks that a component that a key names is not the time at which an item expires. */
  boolean checkLasting(Annotated annotation, String key, Component component) {
    boolean expiry = component.kind().scalar() == Scalar.EPOCH_SECONDS;
    if (expiry) {
      reporter.error(
          annotation,
          key,
          Diagnostic.TIME_TO_LIVE_IN_KEY,
          component.name(),
          annotation.element().getSimpleName(),
          key);
    }
    return !expiry;
  }

  /** Checks that an index of attributes finds a component by what its annotations call equal. */
  boolean checkIndexPart(Annotated annotation, String key, Component component) {
    boolean folded =
        component.encoding() instanceof Encoding.Text text
            && text.form() != Encoding.Text.Form.AS_IS;
    if (folded) {
      reporter.error(
          annotation,
          key,
          Diagnostic.INDEX_PART_FOLDED,
          annotation.text("name", ""),
          component.name(),
          Annotated.has(component.element(), Names.NORMALIZED) ? "Normalized" : "CaseInsensitive",
          component.name());
    }
    return !folded;
  }

  /** Checks that a template names each component whose facet has a bound. */
  boolean checkBounds(EntityDefinition entity) {
    boolean sound = true;
    for (Component component : entity.components()) {
      if (component.maxBytes() != null && !entity.isFacet(component.name())) {
        reporter.error(
            component.element(),
            Diagnostic.MAX_BYTES_NO_FACET,
            component.name(),
            entity.name(),
            component.name());
        sound = false;
      }
    }
    return sound;
  }
}
