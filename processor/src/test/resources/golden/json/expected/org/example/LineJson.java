package org.example;

import dev.dovetail.lambda.JsonBody;
import dev.dovetail.lambda.JsonObject;
import dev.dovetail.lambda.JsonType;
import dev.dovetail.lambda.JsonTypes;
import dev.dovetail.lambda.JsonWriter;
import dev.dovetail.lambda.RecordType;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link Line} as a JSON object.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class LineJson extends RecordType<Line> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final LineJson TYPE = new LineJson();

  private static final JsonType<Long> ARTICLE = JsonTypes.int64();

  private static final JsonType<Integer> COUNT = JsonTypes.int32(1, 99);

  private static final JsonType<BigDecimal> PRICE = JsonTypes.decimal();

  private LineJson() {
  }

  /**
   * {@return the members of a record, such as the body of a response}
   */
  public static JsonBody of(Line value) {
    return TYPE.body(value);
  }

  @Override
  protected Line read(JsonObject json) {
    json.allowUnknown();
    return new Line(
        json.required("article", ARTICLE),
        json.required("count", COUNT),
        json.required("price", PRICE));
  }

  @Override
  protected void write(Line value, JsonWriter json) {
    json.value("article", value.article(), ARTICLE);
    json.value("count", value.count(), COUNT);
    json.value("price", value.price(), PRICE);
  }
}
