package dev.dovetail.handlers.flavours;

import dev.dovetail.lambda.JsonBody;
import dev.dovetail.lambda.JsonObject;
import dev.dovetail.lambda.JsonWriter;
import dev.dovetail.lambda.ValueType;

/** Reads and writes the JSON of flavours. */
final class FlavourJson {
  private static final ValueType<String> NAME = ValueType.text(1, 100);

  private FlavourJson() {}

  /** {@return the name of a new flavour} */
  static String name(JsonObject json) {
    return json.required("name", NAME);
  }

  static JsonBody of(Flavour flavour) {
    return json -> write(flavour, json);
  }

  static void write(Flavour flavour, JsonWriter json) {
    json.text("id", flavour.id())
        .text("name", flavour.name())
        .time("createdAt", flavour.createdAt());
  }
}
