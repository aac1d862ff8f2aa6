package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.LinkedHashSet;
import java.util.List;
import javax.lang.model.element.RecordComponentElement;

/** The rules for components that keys are made of. */
final class FacetRules {
  private static final List<String> FORMS =
      List.of(Names.SCALE, Names.PRECISION, Names.NORMALIZED, Names.CASE_INSENSITIVE);

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
    boolean folded = isFolded(component);
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

  /**
   * Whether the facet is another text than the attribute, so that no attribute can stand for it.
   */
  static boolean isFolded(Component component) {
    return component.encoding() instanceof Encoding.Text text
        && text.form() != Encoding.Text.Form.AS_IS;
  }

  /** Checks that no write changes the key of an item. */
  boolean checkStable(EntityDefinition entity) {
    Annotated annotation = Annotated.find(entity.element(), Names.ENTITY).orElseThrow();
    boolean sound = true;
    for (String key : List.of(Names.PK, Names.SK)) {
      Template template = key.equals(Names.PK) ? entity.pk() : entity.sk();
      for (String name : new LinkedHashSet<>(template.components())) {
        AttributeRole role = entity.roleOf(name);
        if (role == AttributeRole.UPDATED_AT || role == AttributeRole.VERSION) {
          reporter.error(
              annotation,
              key,
              Diagnostic.KEY_NOT_STABLE,
              template.text(),
              name,
              role == AttributeRole.VERSION ? "Version" : "UpdatedAt");
          sound = false;
        }
      }
    }
    return sound;
  }

  /** Checks that a template names each component that says how its facet is written. */
  boolean checkForms(EntityDefinition entity) {
    boolean sound = true;
    for (Component component : entity.components()) {
      if (entity.isFacet(component.name())) {
        continue;
      }
      AttributeRole role = entity.roleOf(component.name());
      boolean set = role == AttributeRole.CREATED_AT || role == AttributeRole.UPDATED_AT;
      sound &= checkNoForm(entity.name(), component.element(), set);
    }
    return sound;
  }

  /**
   * Checks that a component which is no facet does not say how one is written.
   *
   * @param set whether the library sets the component, to whole seconds if it has that precision
   */
  boolean checkNoForm(String record, RecordComponentElement component, boolean set) {
    boolean sound = true;
    for (String annotation : FORMS) {
      boolean used = set && annotation.equals(Names.PRECISION);
      if (!used && Annotated.has(component, annotation)) {
        reporter.error(
            component,
            Diagnostic.FACET_ANNOTATION_UNUSED,
            component.getSimpleName(),
            record,
            annotation.substring(annotation.lastIndexOf('.') + 1),
            component.getSimpleName());
        sound = false;
      }
    }
    return sound;
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
