package dev.dovetail.examples.evolution;

import dev.dovetail.ItemUpgrade;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Splits the name, and then adds what optimistic locking needs. */
final class MemberUpgrade implements ItemUpgrade {
  @Override
  public Map<String, AttributeValue> upgrade(int from, Map<String, AttributeValue> item) {
    switch (from) {
      case 1 -> {
        String[] name = item.remove("name").s().split(" ", 2);
        item.put("given", AttributeValue.fromS(name[0]));
        item.put("family", AttributeValue.fromS(name[1]));
      }
      case 2 -> {
        item.put("active", AttributeValue.fromBool(true));
        item.put("version", AttributeValue.fromN("1"));
      }
      default -> throw new IllegalArgumentException("There is no version " + from);
    }
    return item;
  }
}
