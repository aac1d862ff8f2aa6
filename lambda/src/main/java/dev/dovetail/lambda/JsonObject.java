package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.NullValue;
import dev.dovetail.lambda.JsonValue.ObjectValue;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a JSON object; a field that nobody asks for is a violation.
 *
 * <p>For one request and one thread.
 */
public final class JsonObject extends Fields {
  private final ObjectValue object;
  private final String pointer;
  private final Violations violations;
  private final Set<String> asked = new HashSet<>();
  private boolean unknownAllowed;

  JsonObject(ObjectValue object, String pointer, Violations violations) {
    this.object = object;
    this.pointer = pointer;
    this.violations = violations;
  }

  /** Reads all that is asked for, or refuses the request with each violation. */
  static <T> T read(JsonValue body, Function<? super JsonObject, ? extends T> read) {
    Violations violations = new Violations(Violation.Place.BODY);
    if (!(body instanceof ObjectValue object)) {
      violations.add("", "wrong_type", "The body must be an object.");
      throw violations.refusal(422);
    }
    JsonObject fields = new JsonObject(object, "", violations);
    T result;
    try {
      result = read.apply(fields);
    } catch (RuntimeException e) {
      throw violations.instead(422, e);
    }
    fields.refuseUnknown();
    violations.refuse(422);
    return result;
  }

  @Override
  public <T> T required(String name, ValueType<T> type) {
    JsonValue value = ask(name);
    if (value == null) {
      violations.add(at(name), "missing", "The field is missing. It must be " + type + ".");
      return type.standIn();
    }
    return type.fromJson(value, at(name), violations);
  }

  @Override
  public <T> Optional<T> optional(String name, ValueType<T> type) {
    JsonValue value = ask(name);
    return value == null
        ? Optional.empty()
        : Optional.ofNullable(type.fromJson(value, at(name), violations));
  }

  @Override
  public <T> @Nullable T nullable(String name, ValueType<T> type) {
    JsonValue value = ask(name);
    return value == null || value instanceof NullValue
        ? null
        : type.fromJson(value, at(name), violations);
  }

  /** {@return what a merge patch wants of a field that may be removed} */
  public <T> Patch<T> patch(String name, ValueType<T> type) {
    JsonValue value = ask(name);
    if (value == null) {
      return new Patch.Keep<>();
    }
    return value instanceof NullValue
        ? new Patch.Remove<>()
        : new Patch.Set<>(type.fromJson(value, at(name), violations));
  }

  /** Lets the object have fields that nobody asks for. */
  public void allowUnknown() {
    unknownAllowed = true;
  }

  void refuseUnknown() {
    if (unknownAllowed) {
      return;
    }
    for (String name : object.members().keySet()) {
      if (!asked.contains(name)) {
        violations.add(at(name), "unknown", "There is no such field.");
      }
    }
  }

  private @Nullable JsonValue ask(String name) {
    asked.add(name);
    return object.members().get(name);
  }

  private String at(String name) {
    return pointer(pointer, name);
  }

  /** {@return the JSON pointer of a member of an object} */
  static String pointer(String object, String name) {
    return object + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
