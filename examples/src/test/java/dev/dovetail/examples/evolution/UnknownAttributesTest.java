package dev.dovetail.examples.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.BatchPut;
import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.Get;
import dev.dovetail.Replace;
import dev.dovetail.SingleTable;
import dev.dovetail.Update;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What other code wrote, and the record does not know. */
@DynamoDbTest
class UnknownAttributesTest {
  record Place(String street, String city) {}

  @Entity(type = "SHOP", pk = "SHOP#{id}", sk = "SHOP")
  record Shop(String id, String name, Place place) {}

  interface Shops {
    @Create
    Shop add(Shop shop);

    @Get
    Optional<Shop> get(String id);

    @Update
    Shop rename(String id, String name);

    @Replace
    Shop replace(Shop shop);

    @BatchPut(unguarded = true)
    void putAll(List<Shop> shops);
  }

  @SingleTable(name = "evolving-shops")
  interface ShopTable {
    Shops shops();
  }

  private static final Shop SHOP = new Shop("1", "Ann's", new Place("High Street 1", "York"));
  private static final Map<String, AttributeValue> UNKNOWN =
      Map.of(
          "phone", AttributeValue.fromS("1"),
          "_hidden", AttributeValue.fromBool(true),
          "tags", AttributeValue.fromSs(List.of("a", "b")));

  private final Shops shops;
  private final DynamoDbClient client;

  UnknownAttributesTest(ShopTable table, DynamoDbClient client) {
    this.shops = table.shops();
    this.client = client;
  }

  @BeforeEach
  void add() {
    shops.add(SHOP);
    Map<String, AttributeValue> item = Stored.item(client, "evolving-shops", "SHOP#1", "SHOP");
    item.putAll(UNKNOWN);
    Map<String, AttributeValue> place = new java.util.HashMap<>(item.get("place").m());
    place.put("floor", AttributeValue.fromN("2"));
    item.put("place", AttributeValue.fromM(place));
    Stored.put(client, "evolving-shops", item);
  }

  @Test
  void get_itemWithUnknownAttributes_isTheRecord() {
    assertThat(shops.get("1")).contains(SHOP);
  }

  @Test
  void update_itemWithUnknownAttributes_keepsThemAll() {
    shops.rename("1", "Bob's");

    assertThat(item()).containsAllEntriesOf(UNKNOWN);
    assertThat(item().get("place").m()).containsEntry("floor", AttributeValue.fromN("2"));
    assertThat(shops.get("1").orElseThrow().name()).isEqualTo("Bob's");
  }

  @Test
  void replace_itemWithUnknownAttributes_keepsThemButNotWithinARecord() {
    Shop other = new Shop("1", "Bob's", new Place("Low Street 2", "Hull"));
    shops.replace(other);

    assertThat(item()).containsAllEntriesOf(UNKNOWN);
    assertThat(item().get("place").m()).containsOnlyKeys("street", "city");
    assertThat(shops.get("1")).contains(other);
  }

  @Test
  void batchPut_itemWithUnknownAttributes_leavesNone() {
    shops.putAll(List.of(SHOP));

    assertThat(item()).containsOnlyKeys("pk", "sk", "_type", "id", "name", "place");
  }

  private Map<String, AttributeValue> item() {
    return Stored.item(client, "evolving-shops", "SHOP#1", "SHOP");
  }
}
