package org.example;

import dev.dovetail.lambda.JsonBody;
import dev.dovetail.lambda.JsonObject;
import dev.dovetail.lambda.JsonWriter;
import dev.dovetail.lambda.RecordType;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Orders.Nothing} as a JSON object.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class OrdersNothingJson extends RecordType<Orders.Nothing> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final OrdersNothingJson TYPE = new OrdersNothingJson();

  private OrdersNothingJson() {
  }

  /**
   * {@return the members of a record, such as the body of a response}
   */
  static JsonBody of(Orders.Nothing value) {
    return TYPE.body(value);
  }

  @Override
  protected Orders.Nothing read(JsonObject json) {
    return new Orders.Nothing();
  }

  @Override
  protected void write(Orders.Nothing value, JsonWriter json) {
  }
}
