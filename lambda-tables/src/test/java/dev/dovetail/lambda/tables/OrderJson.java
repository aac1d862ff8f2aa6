package dev.dovetail.lambda.tables;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.lambda.Fields;
import dev.dovetail.lambda.JsonBody;
import dev.dovetail.lambda.JsonObject;
import dev.dovetail.lambda.JsonWriter;
import dev.dovetail.lambda.ValueType;

/** Orders as clients see them. */
final class OrderJson {
  private OrderJson() {}

  record NewOrder(String product, int quantity) {
    private static final ValueType<String> PRODUCT = ValueType.text(1, 100);
    private static final ValueType<Long> QUANTITY = ValueType.integer(1, 99);

    static NewOrder read(JsonObject json) {
      return new NewOrder(
          json.required("product", PRODUCT), json.required("quantity", QUANTITY).intValue());
    }
  }

  static PageRequest page(Fields query) {
    int limit = query.optional("limit", ValueType.integer(1, 100)).orElse(20L).intValue();
    return query
        .optional("cursor", ValueType.text(1, 2048))
        .map(cursor -> PageRequest.after(cursor, limit))
        .orElse(PageRequest.first(limit));
  }

  static JsonBody of(Order order) {
    return json -> write(order, json);
  }

  static JsonBody of(Page<Order> page) {
    return json -> {
      json.array("items", page.items(), OrderJson::write);
      page.next().ifPresent(cursor -> json.text("next", cursor));
    };
  }

  private static void write(Order order, JsonWriter json) {
    json.text("id", order.id())
        .text("product", order.product())
        .number("quantity", order.quantity());
  }

  static String etag(Order order) {
    return Long.toString(order.version());
  }
}
