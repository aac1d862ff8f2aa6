package dev.dovetail.examples;

import dev.dovetail.Change;
import dev.dovetail.examples.shop.Order;
import dev.dovetail.examples.shop.ShopTableChange;
import dev.dovetail.examples.shop.ShopTableChange.OrderChange;
import dev.dovetail.lambda.streams.StreamFunction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Adds up what is ordered: the function of the documentation. */
final class Sales extends StreamFunction {
  private final List<BigDecimal> totals = new ArrayList<>();

  List<BigDecimal> totals() {
    return totals;
  }

  @Override
  protected void handle(Record record) {
    if (ShopTableChange.of(record) instanceof OrderChange order
        && order.change() instanceof Change.Inserted<Order> placed) {
      totals.add(placed.item().total());
    }
  }
}
