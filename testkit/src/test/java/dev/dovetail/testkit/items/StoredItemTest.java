package dev.dovetail.testkit.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.club.ClubTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class StoredItemTest {
  private static final int LIMIT = 409_600;

  /** An item with each type, and a text that makes it as large as asked. */
  private static Map<String, AttributeValue> item(int bytes) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("pk", AttributeValue.fromS("p"));
    item.put("sk", AttributeValue.fromS("s"));
    item.put("binary", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[7])));
    item.put("texts", AttributeValue.fromSs(List.of("é", "漢")));
    item.put("binaries", AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("xyz"))));
    item.put("boolean", AttributeValue.fromBool(false));
    item.put("nothing", AttributeValue.fromNul(true));
    item.put(
        "list",
        AttributeValue.fromL(List.of(AttributeValue.fromS("x"), AttributeValue.fromBool(true))));
    item.put("map", AttributeValue.fromM(Map.of("ü", AttributeValue.fromS("y"))));
    item.put("text", AttributeValue.fromS(""));
    item.put("text", AttributeValue.fromS("x".repeat(bytes - new StoredItem(item).bytes())));
    return item;
  }

  @Test
  void bytes_ofTheLargestItem_areThoseOfTheEngine() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.table(ClubTable.class);

      db.client().putItem(b -> b.tableName("club").item(item(LIMIT)));

      assertThatExceptionOfType(DynamoDbException.class)
          .isThrownBy(() -> db.client().putItem(b -> b.tableName("club").item(item(LIMIT + 1))))
          .withMessageContaining("size");
    }
  }

  @Test
  void bytes_ofNumbers_areTwoDigitsEach() {
    assertThat(bytesOf("7")).isEqualTo(2);
    assertThat(bytesOf("-7")).isEqualTo(3);
    assertThat(bytesOf("1234")).isEqualTo(3);
    assertThat(bytesOf("12.345")).isEqualTo(4);
    assertThat(bytesOf("700000")).isEqualTo(2);
    assertThat(new StoredItem(Map.of("n", AttributeValue.fromNs(List.of("1", "23")))).bytes())
        .isEqualTo(1 + 2 + 2);
  }

  private static int bytesOf(String number) {
    return new StoredItem(Map.of("n", AttributeValue.fromN(number))).bytes() - 1;
  }
}
