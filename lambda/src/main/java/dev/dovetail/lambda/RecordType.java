package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.ObjectValue;
import java.time.DateTimeException;

/**
 * Reads and writes the records of one class as JSON objects: the base of what is generated for a
 * {@link JsonRecord}.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param <T> the record
 */
public abstract class RecordType<T> extends JsonType<T> {
  /** Makes the one instance of generated code. */
  protected RecordType() {
    super("an object");
  }

  /**
   * {@return the record with the members of an object; where some are wrong, the constructor gets
   * stand-ins, and what it makes or throws of them is thrown away}
   */
  protected abstract T read(JsonObject json);

  /** Writes the members of a record. */
  protected abstract void write(T value, JsonWriter json);

  /** {@return the members of a record, such as the body of a response} */
  public final JsonBody body(T value) {
    return new Body<>(this, value);
  }

  /** Reads a record, or refuses the request with each violation. */
  final T readBody(JsonValue body) {
    Violations violations = new Violations(Violation.Place.BODY);
    T result;
    try {
      result = fromJson(body, "", violations);
    } catch (RuntimeException e) {
      throw violations.instead(422, e);
    }
    violations.refuse(422);
    return result;
  }

  /** Nothing can stand in for a record: the constructor of one that needs this one may throw. */
  @Override
  @SuppressWarnings("NullAway")
  final T standIn() {
    return null;
  }

  @Override
  final T fromJson(JsonValue value, String at, Violations violations) {
    if (!(value instanceof ObjectValue object)) {
      return wrongType(value, at, violations);
    }
    JsonObject members = new JsonObject(object, at, violations);
    int before = violations.count();
    T result = standIn();
    try {
      result = read(members);
    } catch (IllegalArgumentException | DateTimeException e) {
      if (violations.count() == before) {
        violations.add(at, "not_legal", "The members are legal, but not together.");
      }
    } catch (RuntimeException e) {
      if (violations.count() == before) {
        throw e;
      }
    }
    members.refuseUnknown();
    return result;
  }

  @Override
  final T fromText(String text, String at, Violations violations) {
    return refuse("wrong_type", at, violations);
  }

  @Override
  final void writeValue(T value, JsonWriter out) {
    out.start();
    write(value, out);
    out.end();
  }

  private static final class Body<T> implements JsonBody {
    private final RecordType<T> type;
    private final T value;

    Body(RecordType<T> type, T value) {
      this.type = type;
      this.value = value;
    }

    @Override
    public void write(JsonWriter object) {
      type.write(value, object);
    }
  }
}
