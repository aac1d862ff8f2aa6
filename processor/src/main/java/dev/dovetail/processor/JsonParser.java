package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Turns a record with {@code @JsonRecord} or {@code @QueryRecord} into its definition, or reports
 * everything that is wrong with it.
 */
final class JsonParser {
  private final JsonKinds kinds;
  private final JsonDefaults defaults;
  private final JsonCycles cycles;
  private final Visibility visibility;
  private final Reporter reporter;

  JsonParser(Reporter reporter) {
    this.kinds = new JsonKinds(reporter);
    this.defaults = new JsonDefaults(reporter);
    this.cycles = new JsonCycles(reporter);
    this.visibility = new Visibility(reporter);
    this.reporter = reporter;
  }

  /** Returns the definition, or nothing if an error was reported or a type does not exist. */
  Optional<JsonDefinition> parse(TypeElement record, JsonForm form) {
    Annotated annotation = Annotated.find(record, form.qualifiedAnnotation()).orElseThrow();
    if (!isPlainRecord(record, form, annotation) || !visibility.check(record, record, record)) {
      return Optional.empty();
    }
    List<JsonMember> members = new ArrayList<>();
    for (RecordComponentElement component : record.getRecordComponents()) {
      member(record, component, form).ifPresent(members::add);
    }
    boolean sound = members.size() == record.getRecordComponents().size();
    sound &= checkNames(record, members);
    sound &= cycles.check(record, members);
    return sound
        ? Optional.of(
            new JsonDefinition(record, form, annotation.flag("ignoreUnknown", false), members))
        : Optional.empty();
  }

  private boolean isPlainRecord(TypeElement element, JsonForm form, Annotated annotation) {
    boolean record = element.getKind() == ElementKind.RECORD;
    if (record && element.getTypeParameters().isEmpty()) {
      return true;
    }
    String name = element.getSimpleName().toString();
    reporter.error(
        annotation,
        "",
        Diagnostic.JSON_NOT_RECORD,
        form.annotation(),
        name,
        record ? "has type parameters" : "is not a record",
        name);
    return false;
  }

  private Optional<JsonMember> member(
      TypeElement record, RecordComponentElement component, JsonForm form) {
    TypeMirror type = component.asType();
    if (Unresolved.in(type)) {
      return Optional.empty();
    }
    boolean optional = JsonKinds.isClass(type, "java.util.Optional");
    boolean patch = form == JsonForm.BODY && JsonKinds.isClass(type, Names.PATCH);
    Optional<JsonKind> kind = kinds.of(record, component, form, optional || patch);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    JsonMember.Presence presence = presence(component, kind.get(), optional, patch);
    String name =
        Annotated.find(component, Names.JSON_NAME)
            .map(annotation -> annotation.text("value", ""))
            .orElse(component.getSimpleName().toString());
    Optional<Annotated> absent = Annotated.find(component, Names.JSON_DEFAULT);
    if (absent.isEmpty()) {
      return Optional.of(new JsonMember(component, name, kind.get(), presence, null));
    }
    return defaults
        .parse(record, component, absent.get().text("value", ""), kind.get(), presence)
        .map(
            value ->
                new JsonMember(component, name, kind.get(), JsonMember.Presence.DEFAULT, value));
  }

  private static JsonMember.Presence presence(
      RecordComponentElement component, JsonKind kind, boolean optional, boolean patch) {
    if (optional) {
      return JsonMember.Presence.OPTIONAL;
    } else if (patch) {
      return JsonMember.Presence.PATCH;
    } else if (Nullness.isAnnotated(component)) {
      return JsonMember.Presence.NULLABLE;
    }
    return kind.mayBeEmpty() ? JsonMember.Presence.EMPTY : JsonMember.Presence.REQUIRED;
  }

  private boolean checkNames(TypeElement record, List<JsonMember> members) {
    boolean sound = true;
    Map<String, String> taken = new HashMap<>();
    for (JsonMember member : members) {
      String other = taken.putIfAbsent(member.name(), member.component());
      boolean legal =
          !member.name().isEmpty()
              && member.name().codePoints().noneMatch(JsonParser::isControlOrHalf);
      if (other != null || !legal) {
        reporter.error(
            member.element(),
            Diagnostic.JSON_MEMBER_NAME,
            member.component(),
            record.getSimpleName(),
            member.name(),
            other == null
                ? "a name has at least one character, and none of them is a control character or half of a pair"
                : "the component " + other + " has it as well");
        sound = false;
      }
    }
    return sound;
  }

  private static boolean isControlOrHalf(int c) {
    return Character.isISOControl(c)
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
