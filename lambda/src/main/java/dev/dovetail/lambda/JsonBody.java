package dev.dovetail.lambda;

/** Writes the members of a JSON object, such as the body of a response. */
@FunctionalInterface
public interface JsonBody {
  /** Writes the members to the object. */
  void write(JsonWriter object);
}
