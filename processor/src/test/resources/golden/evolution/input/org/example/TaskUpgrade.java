package org.example;

import dev.dovetail.ItemUpgrade;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class TaskUpgrade implements ItemUpgrade {
  @Override
  public Map<String, AttributeValue> upgrade(int from, Map<String, AttributeValue> item) {
    switch (from) {
      case 1 -> item.put("title", item.remove("name"));
      default -> item.put("state", AttributeValue.fromS("OPEN"));
    }
    return item;
  }
}
