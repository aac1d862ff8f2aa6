package org.example;

import dev.dovetail.lambda.JsonBody;
import dev.dovetail.lambda.JsonObject;
import dev.dovetail.lambda.JsonType;
import dev.dovetail.lambda.JsonTypes;
import dev.dovetail.lambda.JsonWriter;
import dev.dovetail.lambda.RecordType;
import dev.dovetail.lambda.TextFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Reads and writes {@link NewOrder} as a JSON object.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class NewOrderJson extends RecordType<NewOrder> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final NewOrderJson TYPE = new NewOrderJson();

  private static final JsonType<UUID> ID = JsonTypes.uuid();

  private static final JsonType<String> CUSTOMER = JsonTypes.text(1, 200, TextFormat.EMAIL);

  private static final JsonType<Colour> COLOUR = JsonTypes.codes(new String[] {"R", "G"}, Colour.RED, Colour.GREEN);

  private static final JsonType<Size3> TYPE_2 = JsonTypes.names(Size3.values());

  private static final JsonType<Size3> OTHER = JsonTypes.names(Size3.values());

  private static final JsonType<String> REMARK = JsonTypes.text(0, 500);

  private static final JsonType<String> COUPON = JsonTypes.text(0, 20);

  private static final JsonType<Boolean> GIFT = JsonTypes.bool();

  private static final JsonType<Boolean> WRAPPED = JsonTypes.bool();

  private static final JsonType<Short> PRIORITY = JsonTypes.int16();

  private static final JsonType<Long> OFFSET = JsonTypes.int64(-5L, Long.MAX_VALUE);

  private static final JsonType<BigDecimal> TIP = JsonTypes.decimal(0L, 100L);

  private static final JsonType<Instant> PLACED_AT = JsonTypes.time();

  private static final JsonType<LocalDate> DELIVER_ON = JsonTypes.date();

  private static final JsonType<List<Line>> LINES = JsonTypes.list(LineJson.TYPE, 1, 50);

  private static final JsonType<String> TAGS_ITEM = JsonTypes.text(0, 10);

  private static final JsonType<List<String>> TAGS = JsonTypes.list(TAGS_ITEM);

  private static final JsonType<Colour> COLOURS_ITEM = JsonTypes.codes(new String[] {"R", "G"}, Colour.RED, Colour.GREEN);

  private static final JsonType<Set<Colour>> COLOURS = JsonTypes.set(COLOURS_ITEM);

  private static final JsonType<Integer> RATINGS_VALUE_ITEM = JsonTypes.int32(0, 9);

  private static final JsonType<List<Integer>> RATINGS_VALUE = JsonTypes.list(RATINGS_VALUE_ITEM);

  private static final JsonType<Map<String, List<Integer>>> RATINGS = JsonTypes.map(RATINGS_VALUE);

  private NewOrderJson() {
  }

  /**
   * {@return the members of a record, such as the body of a response}
   */
  static JsonBody of(NewOrder value) {
    return TYPE.body(value);
  }

  @Override
  protected NewOrder read(JsonObject json) {
    return new NewOrder(
        json.required("id", ID),
        json.required("customer", CUSTOMER),
        json.optional("colour", COLOUR).orElse(Colour.GREEN),
        json.optional("type", TYPE_2).orElse(Size3.LARGE),
        json.optional("other", OTHER),
        json.optional("remark", REMARK),
        json.nullable("coupon", COUPON),
        json.required("gift", GIFT),
        json.optional("wrapped", WRAPPED).orElse(true),
        json.optional("priority", PRIORITY).orElse((short) 3),
        json.optional("offset", OFFSET).orElse(-4L),
        json.optional("tip", TIP).orElse(new BigDecimal("1.50")),
        json.required("placedAt", PLACED_AT),
        json.optional("deliver-on", DELIVER_ON),
        json.required("lines", LINES),
        json.optional("sample", LineJson.TYPE),
        json.optional("tags", TAGS).orElse(List.of()),
        json.optional("colours", COLOURS).orElse(Set.of()),
        json.optional("ratings", RATINGS).orElse(Map.of()));
  }

  @Override
  protected void write(NewOrder value, JsonWriter json) {
    json.value("id", value.id(), ID);
    json.value("customer", value.customer(), CUSTOMER);
    json.value("colour", value.colour(), COLOUR);
    json.value("type", value.type(), TYPE_2);
    json.optional("other", value.other().orElse(null), OTHER);
    json.optional("remark", value.remark().orElse(null), REMARK);
    json.nullable("coupon", value.coupon(), COUPON);
    json.value("gift", value.gift(), GIFT);
    json.value("wrapped", value.wrapped(), WRAPPED);
    json.value("priority", value.priority(), PRIORITY);
    json.value("offset", value.offset(), OFFSET);
    json.value("tip", value.tip(), TIP);
    json.value("placedAt", value.placedAt(), PLACED_AT);
    json.optional("deliver-on", value.deliverOn().orElse(null), DELIVER_ON);
    json.value("lines", value.lines(), LINES);
    json.optional("sample", value.sample().orElse(null), LineJson.TYPE);
    json.value("tags", value.tags(), TAGS);
    json.value("colours", value.colours(), COLOURS);
    json.value("ratings", value.ratings(), RATINGS);
  }
}
