package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.Get;
import dev.dovetail.InvalidItem;
import dev.dovetail.SingleTable;
import dev.dovetail.examples.shop.Address;
import dev.dovetail.examples.shop.Customer;
import dev.dovetail.examples.shop.ShopTable;
import dev.dovetail.testkit.DynamoDbTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DynamoDbTest
class ComponentsTest {
  enum Colour {
    RED,
    GREEN
  }

  record Part(String name, int count, @Nullable Colour colour) {}

  /** One component of every kind that can be stored. */
  @Entity(
      type = "KINDS",
      pk = "KINDS#{text}#{flag}#{on}",
      sk = "{colour}#{id}#{at}#{small}#{tiny}#{whole}#{large}#END")
  record Kinds(
      String text,
      boolean flag,
      Boolean boxedFlag,
      byte tiny,
      short small,
      int whole,
      long large,
      Long boxedLarge,
      float single,
      double twice,
      BigDecimal decimal,
      BigInteger huge,
      UUID id,
      Instant at,
      LocalDate on,
      Duration lasts,
      SdkBytes bytes,
      Colour colour,
      @Nullable String maybe,
      Optional<Integer> optional,
      Optional<Part> optionalPart,
      Part part,
      List<String> strings,
      List<Part> parts,
      Set<Integer> numbers,
      Set<Colour> colours,
      Map<String, Part> named,
      Map<String, Instant> times) {}

  interface KindsRepository {
    @Create
    Kinds create(Kinds kinds);

    @Get
    Optional<Kinds> get(
        String text,
        boolean flag,
        LocalDate on,
        Colour colour,
        UUID id,
        Instant at,
        short small,
        byte tiny,
        int whole,
        long large);
  }

  @SingleTable(name = "kinds")
  interface KindsTable {
    KindsRepository kinds();
  }

  static final Kinds FULL =
      new Kinds(
          "a # b $ c",
          true,
          false,
          (byte) -128,
          (short) -2,
          -3,
          Long.MIN_VALUE,
          7L,
          1.5f,
          -2.5e-10,
          new BigDecimal("12345678901234567890.123456789"),
          new BigInteger("99999999999999999999999999999999999999"),
          UUID.fromString("0190b8a0-0000-7000-8000-0000000000aa"),
          Instant.parse("2026-11-21T12:00:00.123456789Z"),
          LocalDate.of(2026, 2, 28),
          Duration.ofMinutes(90),
          SdkBytes.fromByteArray(new byte[] {0, 1, -1}),
          Colour.GREEN,
          "here",
          Optional.of(5),
          Optional.of(new Part("x", 1, null)),
          new Part("y", 2, Colour.RED),
          List.of("a", "", "a"),
          List.of(new Part("p", 1, null), new Part("q", 2, Colour.GREEN)),
          Set.of(1, -1, 0),
          Set.of(Colour.RED),
          Map.of("k", new Part("r", 3, null)),
          Map.of("t", Instant.EPOCH));

  @Test
  void get_itemWithEveryKind_isTheRecordThatWasCreated(KindsTable table) {
    table.kinds().create(FULL);
    assertThat(get(table, FULL)).contains(FULL);
  }

  @Test
  void get_absentComponents_areEmptyOrNull(KindsTable table) {
    Kinds sparse = sparse(FULL);
    table.kinds().create(sparse);
    assertThat(get(table, sparse)).contains(sparse);
  }

  @Test
  void update_optionalCollectionsAndRecords_areSetAndRemoved(ShopTable shop) {
    shop.customers().register("ann@example.org", "Ann");
    Address home = new Address("Main Street 1", "Springfield", null);

    Customer customer =
        shop.customers().changeAddresses("ann@example.org", List.of(home), Set.of("vip"));
    assertThat(customer.addresses()).containsExactly(home);
    assertThat(customer.tags()).containsExactly("vip");

    customer = shop.customers().changePhone("ann@example.org", Optional.of("555"));
    assertThat(customer.phone()).contains("555");

    customer = shop.customers().changePhone("ann@example.org", Optional.empty());
    customer = shop.customers().changeAddresses("ann@example.org", List.of(), Set.of());
    assertThat(customer)
        .isEqualTo(
            new Customer("ann@example.org", "Ann", Optional.empty(), List.of(), Set.of(), 5));
    assertThat(shop.customers().replace(customer).version()).isEqualTo(6);
  }

  @Test
  void read_storedValueOfAnotherType_namesTheAttributeAndNotItsValue() {
    Map<String, AttributeValue> item = new HashMap<>(new KindsItem().item());
    item.put("twice", AttributeValue.fromS("secret"));
    assertThatThrownBy(() -> ComponentsTestKindsSchema.INSTANCE.mapToItem(item))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("attribute twice of a stored KINDS is not of type N")
        .hasMessageNotContaining("secret");

    item.putAll(new KindsItem().item());
    item.put("whole", AttributeValue.fromN("4294967296"));
    assertThatThrownBy(() -> ComponentsTestKindsSchema.INSTANCE.mapToItem(item))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("whole")
        .hasMessageNotContaining("4294967296");

    item.putAll(new KindsItem().item());
    item.put("colour", AttributeValue.fromS("BLUE"));
    assertThatThrownBy(() -> ComponentsTestKindsSchema.INSTANCE.mapToItem(item))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("is no Colour");

    item.putAll(new KindsItem().item());
    item.remove("id");
    assertThatThrownBy(() -> ComponentsTestKindsSchema.INSTANCE.mapToItem(item))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("no attribute id");
  }

  /** The stored form of the record above. */
  private record KindsItem() {
    Map<String, AttributeValue> item() {
      return ComponentsTestKindsSchema.INSTANCE.toItem(FULL);
    }
  }

  private static Optional<Kinds> get(KindsTable table, Kinds k) {
    return table
        .kinds()
        .get(
            k.text(),
            k.flag(),
            k.on(),
            k.colour(),
            k.id(),
            k.at(),
            k.small(),
            k.tiny(),
            k.whole(),
            k.large());
  }

  static Kinds sparse(Kinds k) {
    return new Kinds(
        k.text(),
        k.flag(),
        k.boxedFlag(),
        k.tiny(),
        k.small(),
        k.whole(),
        k.large(),
        k.boxedLarge(),
        k.single(),
        k.twice(),
        k.decimal(),
        k.huge(),
        k.id(),
        k.at(),
        k.on(),
        k.lasts(),
        k.bytes(),
        k.colour(),
        null,
        Optional.empty(),
        Optional.empty(),
        k.part(),
        List.of(),
        List.of(),
        Set.of(),
        Set.of(),
        Map.of(),
        Map.of());
  }
}
