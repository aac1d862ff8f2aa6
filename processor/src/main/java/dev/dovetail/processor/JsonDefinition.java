package dev.dovetail.processor;

import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * A record with {@code @JsonRecord} or {@code @QueryRecord}, checked.
 *
 * @param element the record
 * @param form what it is read from
 * @param ignoreUnknown whether members that it does not know are ignored
 * @param members its components
 */
record JsonDefinition(
    TypeElement element, JsonForm form, boolean ignoreUnknown, List<JsonMember> members) {
  /** The generated class. */
  ClassName type() {
    return form.type(element);
  }

  Modifier[] visibility() {
    return element.getModifiers().contains(Modifier.PUBLIC)
        ? new Modifier[] {Modifier.PUBLIC}
        : new Modifier[0];
  }
}
