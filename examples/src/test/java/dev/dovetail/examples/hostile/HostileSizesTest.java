package dev.dovetail.examples.hostile;

import static dev.dovetail.examples.hostile.Attacked.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.Changes;
import dev.dovetail.Condition;
import dev.dovetail.InvalidChanges;
import dev.dovetail.InvalidCondition;
import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidTransaction;
import dev.dovetail.PageRequest;
import dev.dovetail.RepositoryException;
import dev.dovetail.Transaction;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.Write;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Transport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is too large for DynamoDB, from one item to a transaction, is refused and leaves no trace.
 */
@DynamoDbTest(transport = Transport.DIRECT) // What is refused unsent takes no way.
class HostileSizesTest {
  private static final int ROUNDS = Integer.getInteger("dovetail.rounds", 10_000);
  private static final int ITEM = 400 * 1024;

  @ParameterizedTest
  @ValueSource(strings = {"x", "\u00e9", "\u20ac", "\ud83d\ude00"})
  void item_ofTheMostBytes_isTaken_andOneMoreIsRefused(String unit, HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    Parcels parcels = attacked.table().parcels();
    String almost = SECRET + unit.repeat((ITEM - 200) / Texts.bytes(unit));
    int more = 0;
    while (isTaken(parcels, Parcel.of("big").withName(almost + "y".repeat(more + 1)))) {
      more++;
    }
    Parcel largest = Parcel.of("big").withName(almost + "y".repeat(more));
    Parcel tooLarge = Parcel.of("big").withName(largest.name() + "y");

    assertThat(parcels.get("ann", "big")).contains(largest);
    Map<String, AttributeValue> item = new HashMap<>(attacked.item("ann", "big"));
    item.put("name", AttributeValue.fromS(tooLarge.name()));
    assertThatThrownBy(
            () -> attacked.client().putItem(put -> put.tableName(attacked.name()).item(item)))
        .hasMessageContaining("Item size");
    Throwable refusal = attacked.refused(unit, InvalidItem.class, () -> parcels.replace(tooLarge));
    assertThat(refusal)
        .hasMessageContaining("409601 bytes")
        .isInstanceOfSatisfying(
            InvalidItem.class, invalid -> assertThat(invalid.isTooLarge()).isTrue());
    attacked.refused(unit, InvalidItem.class, () -> parcels.upsert(tooLarge));
    attacked.refused(
        unit, InvalidItem.class, () -> Transaction.of(parcels.creating(tooLarge)).commit());
    parcels.delete("ann", "big");
    attacked.refused(unit, InvalidItem.class, () -> parcels.create(tooLarge));
  }

  private static boolean isTaken(Parcels parcels, Parcel parcel) {
    return Attacked.thrownBy(() -> parcels.upsert(parcel)) == null;
  }

  @Test
  void append_pastTheLargestItem_isRefusedAndLeavesItAsItWas(HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    Parcels parcels = attacked.table().parcels();
    String half = SECRET + "x".repeat(ITEM / 2);
    parcels.create(Parcel.of("big"));
    parcels.append("ann", "big", List.of(half));

    Throwable refused =
        attacked.refusedByDynamoDb(
            "append", InvalidItem.class, () -> parcels.append("ann", "big", List.of(half)));
    assertThat(((InvalidItem) refused).isTooLarge()).isTrue();
    Throwable canceled =
        attacked.refusedByDynamoDb(
            "appending",
            TransactionCanceled.class,
            () ->
                Transaction.of(
                        parcels.creating(Parcel.of("other")),
                        parcels.appending("ann", "big", List.of(half)))
                    .commit());
    assertThat(Attacked.refusalsOf((TransactionCanceled) canceled))
        .hasOnlyElementsOfType(InvalidItem.class)
        .hasSize(1);
    attacked.refused(
        "append of more than an item",
        InvalidItem.class,
        () -> parcels.append("ann", "big", List.of(half, half)));
    attacked.refused(
        "name of 3 MB",
        InvalidItem.class,
        () -> parcels.rename("ann", "big", SECRET.repeat(500_000), null));
  }

  @Test
  void add_pastTheNumbersOfDynamoDb_isRefusedAndLeavesTheItem(HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    Parcels parcels = attacked.table().parcels();
    List<List<BigDecimal>> pairs =
        List.of(
            List.of(new BigDecimal("9".repeat(38)), new BigDecimal("0.1")),
            List.of(new BigDecimal("9E+125"), new BigDecimal("9E+125")),
            List.of(new BigDecimal("-9E+125"), new BigDecimal("-9E+125")),
            List.of(new BigDecimal("1E+125"), new BigDecimal("1E-130")));
    for (List<BigDecimal> pair : pairs) {
      parcels.upsert(Parcel.of("sum").withSize(pair.get(0)));
      Throwable refusal =
          attacked.refusedByDynamoDb(
              pair.toString(), InvalidItem.class, () -> parcels.grow("ann", "sum", pair.get(1)));
      assertThat(refusal).hasMessageContaining("more than 38 digits");
      Throwable canceled =
          attacked.refusedByDynamoDb(
              pair.toString(),
              InvalidItem.class,
              () ->
                  Transaction.of(
                          parcels.creating(Parcel.of("other")),
                          parcels.growing("ann", "sum", pair.get(1)))
                      .commit());
      assertThat(canceled).hasMessageContaining("an item of the transaction");
    }
  }

  /** The engine takes exactly what is not refused. */
  @Test
  void changes_ofManyParts_areRefusedUnsentFromFourKilobytesOn(HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    Parcels parcels = attacked.table().parcels();
    Changes<Parcel> changes = Changes.none();
    int parts = 0;
    for (boolean refused = false; !refused; parts++) {
      changes = changes.and(ParcelAttributes.MAP.at(SECRET + parts).set("value"));
      Changes<Parcel> all = changes;
      if (parts > 200) {
        refused = Attacked.thrownBy(() -> parcels.change("ann", "bystander", all)) != null;
      }
      if (refused) {
        Throwable refusal =
            attacked.refused(
                parts + " parts",
                InvalidChanges.class,
                () -> parcels.change("ann", "bystander", all));
        assertThat(refusal).hasMessageContaining("bytes, but DynamoDB allows at most 4096");
      }
    }
    assertThat(parts).isBetween(210, 260);
    assertThat(parcels.get("ann", "bystander").orElseThrow().map()).hasSize(parts - 1);
  }

  @Test
  void condition_ofMoreThanTwoMegabytes_isRefusedUnsent(HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    Parcels parcels = attacked.table().parcels();
    String megabyte = SECRET + "x".repeat(1024 * 1024);
    Condition<Parcel> half = ParcelAttributes.NAME.isNot(megabyte.substring(0, 500_000));
    Condition<Parcel> one = ParcelAttributes.NAME.isNot(megabyte);
    Condition<Parcel> two = one.and(ParcelAttributes.NAME.isNot(megabyte + "y"));

    assertThat(parcels.renameIf("ann", "bystander", SECRET, half).name()).isEqualTo(SECRET);
    attacked.refusedByDynamoDb(
        "update of 1 MB",
        InvalidCondition.class,
        () -> parcels.renameIf("ann", "bystander", "other", one));
    attacked.refusedByDynamoDb(
        "filter of 1 MB",
        InvalidCondition.class,
        () -> parcels.matching("ann", one, PageRequest.first(10)));
    attacked.refusedByDynamoDb(
        "check of 1 MB",
        RepositoryException.class,
        () ->
            Transaction.of(
                    parcels.creating(Parcel.of("other")), parcels.checking("ann", "bystander", one))
                .commit());
    attacked.refused(
        "update", InvalidCondition.class, () -> parcels.renameIf("ann", "bystander", "other", two));
    attacked.refused(
        "filter",
        InvalidCondition.class,
        () -> parcels.matching("ann", two, PageRequest.first(10)));
    attacked.refused(
        "delete", InvalidCondition.class, () -> parcels.deleteIf("ann", "bystander", two));
    attacked.refused(
        "check", InvalidCondition.class, () -> parcels.checking("ann", "bystander", two));
  }

  /** Random numbers of writes, some of one item twice and some of 40 large ones. */
  @Test
  void transaction_randomWrites_isDoneOrRefusedUnsent(HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    Parcels parcels = attacked.table().parcels();
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    String large = SECRET + "x".repeat(300_000);
    int created = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String said = "seed " + seed + ", round " + round;
      int number = random.nextInt(500) == 0 ? 99 + random.nextInt(4) : 1 + random.nextInt(3);
      int larges = random.nextInt(500) == 0 ? 12 + random.nextInt(5) : 0;
      List<Write<?>> writes = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        writes.add(parcels.creating(Parcel.of(round + "." + i)));
      }
      for (int i = 0; i < larges; i++) {
        writes.add(parcels.creating(Parcel.of(round + ".large" + i).withName(large)));
      }
      boolean twice = random.nextInt(10) > 0;
      if (twice) {
        String id = round + "." + random.nextInt(number);
        writes.add(
            random.nextInt(writes.size() + 1),
            random.nextBoolean()
                ? parcels.appending("ann", id, List.of(SECRET))
                : parcels.creating(Parcel.of(id).withName(SECRET)));
      }
      boolean legal = !twice && writes.size() <= 100 && larges < 14;
      if (legal) {
        assertThatCode(() -> Transaction.of(writes).commit()).as(said).doesNotThrowAnyException();
        created += writes.size();
      } else {
        attacked.refused(said, InvalidTransaction.class, () -> Transaction.of(writes).commit());
      }
    }
    assertThat(attacked.items()).hasSize(2 + created);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1001, Integer.MAX_VALUE})
  void limitOfAPage_outOfBounds_isRefused(int limit, HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    Parcels parcels = attacked.table().parcels();
    attacked.refused(
        "limit " + limit,
        IllegalArgumentException.class,
        () -> parcels.of("ann", PageRequest.first(limit)));
    attacked.refused(
        "limit " + limit,
        IllegalArgumentException.class,
        () -> parcels.of("ann", PageRequest.after("cursor", limit)));
    if (limit < 1) {
      attacked.refused(
          "budget " + limit,
          IllegalArgumentException.class,
          () -> parcels.of("ann", PageRequest.first(1).lookingAt(limit)));
    }
  }

  @Test
  void emptyBatchesAndTransactions_sendNothing(HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    assertThat(attacked.table().parcels().putAll(List.of()).orThrow()).isEmpty();
    attacked.refused(
        "no writes", RepositoryException.class, () -> Transaction.of(List.of()).commit());
    assertThat(attacked.items()).hasSize(2);
  }
}
