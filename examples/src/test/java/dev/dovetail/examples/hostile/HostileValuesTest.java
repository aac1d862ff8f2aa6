package dev.dovetail.examples.hostile;

import static dev.dovetail.examples.hostile.Attacked.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Condition;
import dev.dovetail.InvalidChanges;
import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidKey;
import dev.dovetail.PageRequest;
import dev.dovetail.RepositoryException;
import dev.dovetail.Transaction;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Transport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of other components: each is stored as it is, or refused unsent, whatever the write. */
@DynamoDbTest(transport = Transport.DIRECT) // What is refused unsent takes no way.
class HostileValuesTest {
  private static final int ROUNDS = Integer.getInteger("dovetail.rounds", 10_000);

  /** The ways in which a value can be written. */
  private enum Way {
    CREATE,
    REPLACE,
    UPSERT,
    BATCH,
    TRANSACTION,
    CHANGES
  }

  @Test
  void write_hostileValues_areStoredAsTheyAreOrRefusedUnsent(HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    Parcels parcels = attacked.table().parcels();
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    int[] outcomes = new int[2];
    int created = 0;
    parcels.create(Parcel.of("kept"));
    for (int round = 0; round < ROUNDS; round++) {
      Value value = Value.random(random);
      Way way = Way.values()[random.nextInt(6)];
      String said = "seed " + seed + ", round " + round + ": " + value.what() + ", " + way;
      String id = way == Way.REPLACE || way == Way.CHANGES ? "kept" : "new" + round;
      Parcel parcel = value.with().apply(Parcel.of(id));
      outcomes[value.legal() ? 0 : 1]++;
      if (!value.legal()) {
        attacked.refused(said, Exception.class, () -> write(parcels, way, parcel, value));
      } else {
        write(parcels, way, parcel, value);
        Parcel stored = parcels.get("ann", id).orElseThrow();
        assertThat(normal(stored)).as(said).isEqualTo(normal(parcel));
        if (id.equals("kept")) {
          parcels.replace(Parcel.of("kept"));
        } else {
          created++;
        }
      }
    }
    assertThat(attacked.items()).hasSize(3 + created);
    assertThat(outcomes[0]).isGreaterThan(ROUNDS / 4);
    assertThat(outcomes[1]).isGreaterThan(ROUNDS / 6);
  }

  private static void write(Parcels parcels, Way way, Parcel parcel, Value value) {
    switch (way) {
      case CREATE -> parcels.create(parcel);
      case REPLACE -> parcels.replace(parcel);
      case UPSERT -> parcels.upsert(parcel);
      case BATCH -> parcels.putAll(List.of(parcel)).orThrow();
      case TRANSACTION -> Transaction.of(parcels.creating(parcel)).commit();
      case CHANGES -> parcels.change("ann", parcel.id(), value.changes().get());
    }
  }

  /** Numbers as they are stored: 1.0 and 1.00 are one number. */
  private static List<Object> normal(Parcel parcel) {
    Set<BigDecimal> values = new HashSet<>();
    for (BigDecimal each : parcel.values()) {
      values.add(each.stripTrailingZeros());
    }
    List<Object> parts = new ArrayList<>();
    parts.add(parcel.name());
    parts.add(String.valueOf(parcel.state()));
    parts.add(parcel.size().stripTrailingZeros());
    parts.add(values);
    parts.add(parcel.group());
    parts.add(parcel.comment());
    parts.add(parcel.map());
    parts.add(String.valueOf(parcel.at()));
    parts.add(String.valueOf(parcel.date()));
    Double number = parcel.number();
    parts.add(number == null ? "none" : number + 0.0);
    return parts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "\udc00", "a\udfff", "\ude00\ud83d"})
  void condition_halfOfASurrogatePair_isRefusedUnsent(String half, HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    Parcels parcels = attacked.table().parcels();
    String text = SECRET + half;
    List<java.util.function.Supplier<Condition<Parcel>>> conditions =
        List.of(
            () -> ParcelAttributes.NAME.is(text),
            () -> ParcelAttributes.NAME.in("a", text),
            () -> ParcelAttributes.NAME.beginsWith(text),
            () -> ParcelAttributes.GROUP.contains(text),
            () -> ParcelAttributes.COMMENT.contains(text),
            () -> ParcelAttributes.MAP.at(text).exists(),
            () -> ParcelAttributes.MAP.is(Map.of(text, "a")));
    for (int i = 0; i < conditions.size(); i++) {
      int number = i;
      attacked.refused(
          "condition " + i,
          Exception.class,
          () -> parcels.renameIf("ann", "bystander", "other", conditions.get(number).get()));
      attacked.refused(
          "filter " + i,
          Exception.class,
          () -> parcels.matching("ann", conditions.get(number).get(), PageRequest.first(9)));
    }
  }

  /** One bad element keeps all others from being written. */
  @Test
  void batchPut_oneHostileAmongAHundred_isRefusedUnsent(HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    List<Parcel> batch = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      batch.add(Parcel.of("many" + i));
    }
    for (int place : List.of(0, 24, 25, 99)) {
      List<Parcel> hostile = new ArrayList<>(batch);
      hostile.set(place, Parcel.of("bad").withState(""));
      attacked.refused(
          "place " + place, InvalidKey.class, () -> attacked.table().parcels().putAll(hostile));
      hostile.set(place, Parcel.of("bad").withName("\ud800"));
      attacked.refused(
          "place " + place, InvalidItem.class, () -> attacked.table().parcels().putAll(hostile));
    }
  }

  /** DynamoDB has no two equal numbers in a set, and Java has: 1.0 is not 1.00. */
  @Test
  void set_numbersThatAreEqualAsStored_areStoredOnce(HostileTable engine) {
    Parcels parcels = Attacked.of(engine).table().parcels();
    Set<BigDecimal> values =
        new LinkedHashSet<>(
            List.of(new BigDecimal("1.0"), new BigDecimal("1.00"), new BigDecimal("2")));

    Parcel created = parcels.create(Parcel.of("new").withValues(values));

    assertThat(created.values()).containsExactlyInAnyOrder(BigDecimal.ONE, BigDecimal.valueOf(2));
    assertThat(parcels.get("ann", "new")).contains(created);
    assertThat(parcels.change("ann", "new", ParcelAttributes.VALUES.deleteFromSet(values)).values())
        .isEmpty();
    assertThat(parcels.change("ann", "new", ParcelAttributes.VALUES.set(values)).values())
        .hasSize(2);
  }

  /** What is the key of an index of letters, of parcels too. */
  @Test
  void write_attributeThatIsTheKeyOfAnothersIndex_isCheckedAsOne(HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    Parcels parcels = attacked.table().parcels();
    String longest = "x".repeat(2048 - "PARCEL".length());

    parcels.create(Parcel.of("new").withState(longest));
    String said = "too long";
    attacked.refused(
        said, InvalidKey.class, () -> parcels.upsert(Parcel.of("new").withState(longest + "x")));
    attacked.refused(
        said, InvalidKey.class, () -> parcels.rename("ann", "new", "name", "x".repeat(2049)));
    Throwable refusal =
        attacked.refused("empty", InvalidKey.class, () -> parcels.rename("ann", "new", "name", ""));
    assertThat(refusal)
        .hasMessage(
            "The component {state} is empty, but the attribute is part of the key of the index"
                + " \"byState\" of another entity, and DynamoDB stores none there that is empty."
                + " Nothing was sent.");
    assertThat(attacked.table().letters().inState("open", PageRequest.first(9)).items()).hasSize(1);
  }

  @Test
  void changes_ofAPathTwice_orOfNothing_areRefusedUnsent(HostileTable engine) {
    Attacked attacked = Attacked.of(engine);
    Parcels parcels = attacked.table().parcels();
    attacked.refused(
        "twice",
        InvalidChanges.class,
        () ->
            parcels.change(
                "ann",
                "bystander",
                ParcelAttributes.MAP
                    .at(SECRET)
                    .set("a")
                    .and(ParcelAttributes.MAP.at(SECRET).set("b"))));
    attacked.refused(
        "nothing",
        RepositoryException.class,
        () -> parcels.change("ann", "bystander", ParcelAttributes.GROUP.addToSet(Set.of())));
  }
}
