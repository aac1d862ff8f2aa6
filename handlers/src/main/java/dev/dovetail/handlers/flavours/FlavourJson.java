package dev.dovetail.handlers.flavours;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.lambda.Fields;
import dev.dovetail.lambda.JsonBody;
import dev.dovetail.lambda.JsonObject;
import dev.dovetail.lambda.JsonWriter;
import dev.dovetail.lambda.ValueType;

/** Reads and writes the JSON of flavours, and the query of their list. */
final class FlavourJson {
  private static final int DEFAULT_LIMIT = 20;
  private static final ValueType<String> NAME = ValueType.text(1, 100);
  private static final ValueType<Long> LIMIT = ValueType.integer(1, 100);
  private static final ValueType<String> CURSOR = ValueType.text(1, 2048);

  private FlavourJson() {}

  /** {@return the name of a new flavour} */
  static String name(JsonObject json) {
    return json.required("name", NAME);
  }

  /** {@return the part of the list that a client asks for} */
  static PageRequest page(Fields query) {
    int limit = query.optional("limit", LIMIT).map(Long::intValue).orElse(DEFAULT_LIMIT);
    return query
        .optional("cursor", CURSOR)
        .map(cursor -> PageRequest.after(cursor, limit))
        .orElseGet(() -> PageRequest.first(limit));
  }

  static JsonBody of(Flavour flavour) {
    return json -> write(flavour, json);
  }

  static JsonBody of(Page<Flavour> page) {
    return json -> {
      json.array("items", page.items(), FlavourJson::write);
      page.next().ifPresentOrElse(cursor -> json.text("next", cursor), () -> json.none("next"));
    };
  }

  private static void write(Flavour flavour, JsonWriter json) {
    json.text("id", flavour.id())
        .text("name", flavour.name())
        .time("createdAt", flavour.createdAt());
  }
}
