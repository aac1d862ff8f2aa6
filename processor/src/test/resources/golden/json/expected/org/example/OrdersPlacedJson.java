package org.example;

import dev.dovetail.lambda.JsonBody;
import dev.dovetail.lambda.JsonObject;
import dev.dovetail.lambda.JsonType;
import dev.dovetail.lambda.JsonTypes;
import dev.dovetail.lambda.JsonWriter;
import dev.dovetail.lambda.RecordType;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Orders.Placed} as a JSON object.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class OrdersPlacedJson extends RecordType<Orders.Placed> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final OrdersPlacedJson TYPE = new OrdersPlacedJson();

  private static final JsonType<String> ID = JsonTypes.text();

  private OrdersPlacedJson() {
  }

  /**
   * {@return the members of a record, such as the body of a response}
   */
  static JsonBody of(Orders.Placed value) {
    return TYPE.body(value);
  }

  @Override
  protected Orders.Placed read(JsonObject json) {
    return new Orders.Placed(
        json.required("id", ID));
  }

  @Override
  protected void write(Orders.Placed value, JsonWriter json) {
    json.value("id", value.id(), ID);
  }
}
