package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.Change;
import dev.dovetail.Change.Expired;
import dev.dovetail.Change.Inserted;
import dev.dovetail.Change.Modified;
import dev.dovetail.Change.Removed;
import dev.dovetail.InvalidRecord;
import dev.dovetail.ItemKey;
import dev.dovetail.examples.shop.Address;
import dev.dovetail.examples.shop.Customer;
import dev.dovetail.examples.shop.DynamoDbShopTable;
import dev.dovetail.examples.shop.Order;
import dev.dovetail.examples.shop.OrderLine;
import dev.dovetail.examples.shop.ShopTable;
import dev.dovetail.examples.shop.ShopTableChange;
import dev.dovetail.examples.shop.ShopTableChange.CustomerChange;
import dev.dovetail.examples.shop.ShopTableChange.OrderChange;
import dev.dovetail.examples.shop.ShopTableChange.OrderLineChange;
import dev.dovetail.examples.shop.ShopTableChange.Unknown;
import dev.dovetail.examples.shop.ShopTableChange.Unreadable;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.TableStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** What an engine's stream tells is what the repositories returned. */
@DynamoDbTest
class StreamsTest {
  private static final String ANN = "ann@example.org";
  private static final ItemKey ANNS_KEY = new ItemKey("CUSTOMER#" + ANN, "CUSTOMER");

  @Test
  void of_writesOfSeveralEntities_areTheRecordsInOrder(ShopTable shop, LocalDynamoDb db) {
    Customer created = shop.customers().register(ANN, "Ann");
    TableStream stream = db.stream("shop"); // The table has it on from its creation.
    Customer changed =
        shop.customers()
            .changeAddresses(
                ANN, List.of(new Address("Main Street 1", "Springfield", null)), Set.of("vip"));
    Order placed = shop.orders().place(ANN, new BigDecimal("12345678901234567890.123456789"));
    Order shipped = shop.orders().ship(ANN, placed.id(), LocalDate.of(2026, 11, 21));
    OrderLine line = new OrderLine(placed.id(), 1, "tea # $", new BigDecimal("0.01"));
    shop.orderLines().create(line);
    shop.customers().delete(ANN);

    List<ShopTableChange> changes = changes(stream);

    assertThat(changes).hasSize(6);
    assertThat(changes.get(0))
        .isEqualTo(new CustomerChange(new Inserted<>(origin(changes.get(0)), created)));
    assertThat(changes.get(1))
        .isEqualTo(new CustomerChange(new Modified<>(origin(changes.get(1)), created, changed)));
    assertThat(changes.get(2))
        .isEqualTo(new OrderChange(new Inserted<>(origin(changes.get(2)), placed)));
    assertThat(changes.get(3))
        .isEqualTo(new OrderChange(new Modified<>(origin(changes.get(3)), placed, shipped)));
    assertThat(changes.get(4))
        .isEqualTo(new OrderLineChange(new Inserted<>(origin(changes.get(4)), line)));
    assertThat(changes.get(5))
        .isEqualTo(new CustomerChange(new Removed<>(origin(changes.get(5)), changed)));
  }

  @Test
  void origin_ofAnyChange_hasTheKeyAndItsPlaceInTheStream(ShopTable shop, LocalDynamoDb db) {
    TableStream stream = db.stream("shop");
    shop.customers().register(ANN, "Ann");
    shop.customers().delete(ANN);

    List<Record> records = stream.take();
    Change.Origin first = origin(ShopTableChange.of(records.get(0)));
    Change.Origin second = origin(ShopTableChange.of(records.get(1)));

    assertThat(first.key()).isEqualTo(ANNS_KEY).isEqualTo(second.key());
    assertThat(first.sequenceNumber()).isEqualTo(records.get(0).dynamodb().sequenceNumber());
    assertThat(first.sequenceNumber()).isLessThan(second.sequenceNumber());
    assertThat(first.eventId()).isEqualTo(records.get(0).eventID()).isNotEqualTo(second.eventId());
  }

  @Test
  void take_again_hasOnlyWhatIsNew(ShopTable shop, LocalDynamoDb db) {
    TableStream stream = db.stream("shop");
    assertThat(stream.take()).isEmpty();
    shop.customers().register(ANN, "Ann");
    assertThat(stream.take()).hasSize(1);
    shop.customers().changePhone(ANN, Optional.of("1"));
    shop.customers().changePhone(ANN, Optional.of("2"));

    assertThat(changes(stream))
        .extracting(change -> ((Modified<?>) change.change()).after())
        .extracting(customer -> ((Customer) customer).phone())
        .containsExactly(Optional.of("1"), Optional.of("2"));
    assertThat(stream.take()).isEmpty();
  }

  @Test
  void of_removalByTheServiceItself_isAnExpiry(ShopTable shop, LocalDynamoDb db) {
    TableStream stream = db.stream("shop");
    Customer created = shop.customers().register(ANN, "Ann");
    shop.customers().delete(ANN);
    // The engine deletes what has expired too late for a test; the record is then this one.
    Record removed = stream.take().get(1);

    assertThat(ShopTableChange.of(removed).change()).isInstanceOf(Removed.class);
    Record service = by(removed, "Service", "dynamodb.amazonaws.com");
    Change<?> change = ShopTableChange.of(service).change();
    assertThat(change).isEqualTo(new Expired<>(change.origin(), created));
    assertThat(ShopTableChange.of(by(removed, "User", "dynamodb.amazonaws.com")).change())
        .isInstanceOf(Removed.class);
    assertThat(ShopTableChange.of(by(removed, "Service", "someone.amazonaws.com")).change())
        .isInstanceOf(Removed.class);
  }

  @Test
  void of_itemOfAnotherTypeOrNone_isUnknownWithItsAttributes(
      DynamoDbClient client, ShopTable shop, LocalDynamoDb db) {
    TableStream stream = db.stream("shop");
    Map<String, AttributeValue> other = item("_type", "INVOICE");
    Map<String, AttributeValue> none = item("note", "x");
    client.putItem(b -> b.tableName("shop").item(other));
    client.putItem(b -> b.tableName("shop").item(none));

    List<ShopTableChange> changes = changes(stream);

    assertThat(shop.customers().get("nobody@example.org")).isEmpty();
    assertThat(changes.get(0))
        .isEqualTo(new Unknown("INVOICE", new Inserted<>(origin(changes.get(0)), other)));
    assertThat(changes.get(1))
        .isEqualTo(new Unknown("", new Modified<>(origin(changes.get(1)), other, none)));
  }

  @Test
  void of_itemThatBecameAnotherEntity_isUnknown(
      DynamoDbClient client, ShopTable shop, LocalDynamoDb db) {
    shop.customers().register(ANN, "Ann");
    TableStream stream = db.stream("shop");
    stream.take();
    client.putItem(b -> b.tableName("shop").item(item("_type", "ORDER")));

    assertThat(changes(stream))
        .singleElement()
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown -> {
              assertThat(unknown.type()).isEmpty();
              assertThat(unknown.change()).isInstanceOf(Modified.class);
            });
  }

  @Test
  void of_itemThatItsRecordCannotRead_isNotLost(
      DynamoDbClient client, ShopTable shop, LocalDynamoDb db) {
    Customer ann = shop.customers().register(ANN, "Ann");
    TableStream stream = db.stream("shop");
    stream.take();
    client.updateItem(
        b ->
            b.tableName("shop")
                .key(Map.of("pk", s(ANNS_KEY.pk()), "sk", s(ANNS_KEY.sk())))
                .updateExpression("REMOVE #n")
                .expressionAttributeNames(Map.of("#n", "name")));

    assertThat(changes(stream))
        .singleElement()
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable -> {
              assertThat(unreadable.type()).isEqualTo("CUSTOMER");
              assertThat(unreadable.problem()).hasMessageContaining("name");
              assertThat(((Modified<Map<String, AttributeValue>>) unreadable.change()).before())
                  .containsEntry("name", s(ann.name()));
            });
  }

  @ParameterizedTest
  @EnumSource(
      value = StreamViewType.class,
      names = {"KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE"})
  void of_streamWithoutBothImages_isRefused(StreamViewType view, LocalDynamoDb db) {
    db.client()
        .createTable(
            table ->
                table
                    .tableName("other-view")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(attribute("pk"), attribute("sk"))
                    .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
    ShopTable shop = DynamoDbShopTable.on(db.client(), "other-view");
    TableStream stream = db.stream("other-view", view);
    shop.customers().register(ANN, "Ann");
    shop.customers().changePhone(ANN, Optional.of("1"));
    shop.customers().delete(ANN);

    Record changed = stream.take().get(1);
    assertThatExceptionOfType(InvalidRecord.class)
        .isThrownBy(() -> ShopTableChange.of(changed))
        .withMessageContaining(changed.eventID())
        .withMessageContaining("view type is " + view)
        .withMessageContaining("NEW_AND_OLD_IMAGES")
        .withMessageNotContaining(ANN);
  }

  private static KeySchemaElement key(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  @Test
  void changes_onJava17_areTakenApartByInstanceof(ShopTable shop, LocalDynamoDb db) {
    TableStream stream = db.stream("shop");
    shop.orders().place(ANN, BigDecimal.TEN);
    shop.orderLines().create(new OrderLine(new UUID(0, 1), 1, "tea", BigDecimal.ONE));

    assertThat(stream.take()).extracting(StreamsTest::describe).containsExactly("placed 10", "");
  }

  private static String describe(Record record) {
    ShopTableChange change = ShopTableChange.of(record);
    if (change instanceof OrderChange order
        && order.change() instanceof Change.Inserted<Order> placed) {
      return "placed " + placed.item().total();
    }
    return "";
  }

  private static List<ShopTableChange> changes(TableStream stream) {
    return stream.take().stream().map(ShopTableChange::of).toList();
  }

  private static Change.Origin origin(ShopTableChange change) {
    return change.change().origin();
  }

  private static Record by(Record record, String type, String principal) {
    return record.copy(b -> b.userIdentity(i -> i.type(type).principalId(principal)));
  }

  private static Map<String, AttributeValue> item(String name, String value) {
    return Map.of("pk", s(ANNS_KEY.pk()), "sk", s(ANNS_KEY.sk()), name, s(value));
  }

  private static AttributeValue s(String text) {
    return AttributeValue.fromS(text);
  }
}
