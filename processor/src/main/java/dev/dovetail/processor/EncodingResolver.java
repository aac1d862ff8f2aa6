package dev.dovetail.processor;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds out from its annotations how a component is written as a facet. */
final class EncodingResolver {
  private static final int MAX_SCALE = 38;

  private static final Map<String, Encoding.Fixed> PRECISIONS =
      Map.of(
          "SECONDS", Encoding.Fixed.INSTANT_SECONDS,
          "MILLIS", Encoding.Fixed.INSTANT_MILLIS,
          "MICROS", Encoding.Fixed.INSTANT_MICROS,
          "NANOS", Encoding.Fixed.INSTANT_NANOS);

  private final Reporter reporter;

  EncodingResolver(Reporter reporter) {
    this.reporter = reporter;
  }

  /**
   * What the annotations say.
   *
   * @param encoding how it is written as a facet, or null if it can't be one
   * @param maxBytes the most bytes of the facet, or null if there is no bound
   */
  record Form(@Nullable Encoding encoding, @Nullable Integer maxBytes) {}

  /** Returns the form of a component, or nothing if an error was reported. */
  Optional<Form> resolve(TypeElement record, Element component, Kind kind) {
    boolean sound = isOn(record, component, kind, Names.SCALE, Scalar.DECIMAL);
    sound &= isOn(record, component, kind, Names.PRECISION, Scalar.INSTANT);
    sound &= isOn(record, component, kind, Names.NORMALIZED, Scalar.STRING);
    sound &= isOn(record, component, kind, Names.CASE_INSENSITIVE, Scalar.STRING);
    sound &= checkMaxBytes(record, component);
    if (!sound) {
      return Optional.empty();
    }
    Optional<Annotated> maxBytes = Annotated.find(component, Names.MAX_BYTES);
    Integer bound = maxBytes.isPresent() ? maxBytes.get().number("value", 1) : null;
    Optional<Annotated> scale = Annotated.find(component, Names.SCALE);
    if (scale.isPresent()) {
      return decimal(record, component, scale.get()).map(encoding -> new Form(encoding, bound));
    }
    Optional<Annotated> precision = Annotated.find(component, Names.PRECISION);
    if (precision.isPresent()) {
      return instant(record, component, precision.get()).map(encoding -> new Form(encoding, bound));
    }
    boolean normalized = Annotated.has(component, Names.NORMALIZED);
    boolean folded = Annotated.has(component, Names.CASE_INSENSITIVE);
    if (normalized && folded) {
      reporter.error(
          component,
          Diagnostic.NORMALIZED_TWICE,
          component.getSimpleName(),
          record.getSimpleName());
      return Optional.empty();
    }
    if (normalized || folded) {
      Encoding.Text.Form form =
          folded ? Encoding.Text.Form.CASE_INSENSITIVE : Encoding.Text.Form.NORMALIZED;
      return Optional.of(new Form(new Encoding.Text(form), bound));
    }
    return Optional.of(new Form(kind.encoding(), bound));
  }

  private boolean isOn(
      TypeElement record, Element component, Kind kind, String annotation, Scalar scalar) {
    if (!Annotated.has(component, annotation) || kind.scalar() == scalar) {
      return true;
    }
    reporter.error(
        component,
        Diagnostic.FACET_ANNOTATION,
        component.getSimpleName(),
        record.getSimpleName(),
        annotation.substring(annotation.lastIndexOf('.') + 1),
        KindResolver.written(component.asType()),
        scalar.simpleName(),
        isDecimal(kind, scalar)
            ? "declare it as BigDecimal " + component.getSimpleName()
            : "remove it");
    return false;
  }

  /** Whether a scale shows that a decimal was meant: of binary fractions, no key can be made. */
  private static boolean isDecimal(Kind kind, Scalar scalar) {
    return scalar == Scalar.DECIMAL
        && (kind.scalar() == Scalar.FLOAT || kind.scalar() == Scalar.DOUBLE);
  }

  private boolean checkMaxBytes(TypeElement record, Element component) {
    Optional<Annotated> maxBytes = Annotated.find(component, Names.MAX_BYTES);
    if (maxBytes.isEmpty() || maxBytes.get().number("value", 1) >= 1) {
      return true;
    }
    reporter.error(
        component,
        Diagnostic.MAX_BYTES_RANGE,
        component.getSimpleName(),
        record.getSimpleName(),
        maxBytes.get().number("value", 1));
    return false;
  }

  private Optional<Encoding> decimal(TypeElement record, Element component, Annotated annotation) {
    int scale = annotation.number("value", 0);
    if (scale >= 0 && scale <= MAX_SCALE) {
      return Optional.of(new Encoding.Decimal(scale));
    }
    reporter.error(
        component,
        Diagnostic.SCALE_RANGE,
        component.getSimpleName(),
        record.getSimpleName(),
        scale);
    return Optional.empty();
  }

  private Optional<Encoding> instant(TypeElement record, Element component, Annotated annotation) {
    String unit = annotation.text("value", "NANOS");
    Encoding encoding = PRECISIONS.get(unit);
    if (encoding == null) {
      reporter.error(
          component,
          Diagnostic.PRECISION_UNIT,
          component.getSimpleName(),
          record.getSimpleName(),
          unit);
    }
    return Optional.ofNullable(encoding);
  }
}
