package org.example;

import dev.dovetail.lambda.JsonBody;
import dev.dovetail.lambda.JsonObject;
import dev.dovetail.lambda.JsonType;
import dev.dovetail.lambda.JsonTypes;
import dev.dovetail.lambda.JsonWriter;
import dev.dovetail.lambda.RecordType;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link OrderPatch} as a JSON object.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class OrderPatchJson extends RecordType<OrderPatch> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final OrderPatchJson TYPE = new OrderPatchJson();

  private static final JsonType<String> REMARK = JsonTypes.text(0, 500);

  private static final JsonType<String> LABELS_ITEM = JsonTypes.text(0, 5);

  private static final JsonType<Set<String>> LABELS = JsonTypes.set(LABELS_ITEM);

  private static final JsonType<Colour> COLOUR = JsonTypes.codes(new String[] {"R", "G"}, Colour.RED, Colour.GREEN);

  private OrderPatchJson() {
  }

  /**
   * {@return the members of a record, such as the body of a response}
   */
  static JsonBody of(OrderPatch value) {
    return TYPE.body(value);
  }

  @Override
  protected OrderPatch read(JsonObject json) {
    return new OrderPatch(
        json.patch("remark", REMARK),
        json.patch("labels", LABELS),
        json.optional("colour", COLOUR));
  }

  @Override
  protected void write(OrderPatch value, JsonWriter json) {
    json.patch("remark", value.remark(), REMARK);
    json.patch("labels", value.labels(), LABELS);
    json.optional("colour", value.colour().orElse(null), COLOUR);
  }
}
