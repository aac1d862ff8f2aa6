package dev.dovetail.examples.unique;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.NotUnique;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the manual shows. */
@DynamoDbTest
class UniqueDocumentTest {
  @Test
  void create_valueIsTaken_canBeToldToTheUser(WritesTable table) {
    table.accounts().open("ann@example.org", "red", null);
    String message = "";

    try {
      table.accounts().open("ANN@example.org", "blue", null);
    } catch (NotUnique e) {
      message = "Choose another " + e.component() + ".";
    }

    assertThat(message).isEqualTo("Choose another email.");
  }

  @Test
  void guard_ofAValue_hasTheAttributesOfTheManual(WritesTable table, DynamoDbClient engine) {
    Account ann = table.accounts().open("ann@example.org", "red", "ann");

    Map<String, AttributeValue> guard =
        new Stored(engine, table)
            .all().stream()
                .filter(item -> item.get("pk").s().equals("$UNIQUE#ACCOUNT#nick#red#ann"))
                .findFirst()
                .orElseThrow();

    assertThat(guard)
        .containsOnly(
            Map.entry("pk", AttributeValue.fromS("$UNIQUE#ACCOUNT#nick#red#ann")),
            Map.entry("sk", AttributeValue.fromS("$UNIQUE")),
            Map.entry("_type", AttributeValue.fromS("_unique")),
            Map.entry(
                "_owner",
                AttributeValue.fromL(
                    java.util.List.of(
                        AttributeValue.fromS(AccountSchema.pk(ann.id())),
                        AttributeValue.fromS(AccountSchema.sk())))));
  }
}
