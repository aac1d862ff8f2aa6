package org.example;

import dev.dovetail.lambda.JsonBody;
import dev.dovetail.lambda.JsonObject;
import dev.dovetail.lambda.JsonType;
import dev.dovetail.lambda.JsonTypes;
import dev.dovetail.lambda.JsonWriter;
import dev.dovetail.lambda.RecordType;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Length} as a JSON object.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class LengthJson extends RecordType<Length> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final LengthJson TYPE = new LengthJson();

  private static final JsonType<Long> VALUE = JsonTypes.int64();

  private static final JsonType<UNIT> UNIT_2 = JsonTypes.names(UNIT.values());

  private static final JsonType<UNIT> UNITS_ITEM = JsonTypes.names(UNIT.values());

  private static final JsonType<List<UNIT>> UNITS = JsonTypes.list(UNITS_ITEM);

  private LengthJson() {
  }

  /**
   * {@return the members of a record, such as the body of a response}
   */
  static JsonBody of(Length value) {
    return TYPE.body(value);
  }

  @Override
  protected Length read(JsonObject json) {
    return new Length(
        json.required("value", VALUE),
        json.optional("unit", UNIT_2).orElse(UNIT.CM),
        json.optional("units", UNITS).orElse(List.of()));
  }

  @Override
  protected void write(Length value, JsonWriter json) {
    json.value("value", value.value(), VALUE);
    json.value("unit", value.unit(), UNIT_2);
    json.value("units", value.units(), UNITS);
  }
}
