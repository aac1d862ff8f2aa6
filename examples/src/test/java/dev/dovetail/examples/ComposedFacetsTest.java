package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.CaseInsensitive;
import dev.dovetail.Code;
import dev.dovetail.Codec;
import dev.dovetail.ComposedIndex;
import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.From;
import dev.dovetail.InvalidKey;
import dev.dovetail.LocalIndex;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Precision;
import dev.dovetail.Query;
import dev.dovetail.Scale;
import dev.dovetail.SingleTable;
import dev.dovetail.Update;
import dev.dovetail.ValueCodec;
import dev.dovetail.testkit.DynamoDbTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every way to write a facet, where it may be absent: in the key of a composed index. */
@DynamoDbTest
class ComposedFacetsTest {
  enum Grade {
    @Code("a")
    BEST,
    @Code("b")
    GOOD
  }

  record Weight(long grams) {}

  static final class WeightCodec implements ValueCodec<Weight, Long> {
    @Override
    public Long encode(Weight value) {
      return value.grams();
    }

    @Override
    public Weight decode(Long stored) {
      return new Weight(stored);
    }
  }

  @Entity(type = "WARE", pk = "WARE#{id}", sk = "WARE")
  @ComposedIndex(
      name = "byMaker",
      pk = "MAKER#{maker}#{grade}",
      sk = "{price}#{seen}#{weight}#{month}#{id}")
  @LocalIndex(name = "byWeight", sk = "{weight}")
  record Ware(
      String id,
      @CaseInsensitive Optional<String> maker,
      @Nullable Grade grade,
      @Scale(2) Optional<BigDecimal> price,
      @Precision(ChronoUnit.SECONDS) @Nullable Instant seen,
      @Codec(WeightCodec.class) Optional<Weight> weight,
      Optional<YearMonth> month) {}

  interface Wares {
    @Create
    Ware create(Ware ware);

    @Update
    Ware set(
        String id,
        Optional<String> maker,
        @Nullable Grade grade,
        Optional<BigDecimal> price,
        @Nullable Instant seen,
        Optional<Weight> weight,
        Optional<YearMonth> month);

    @Query(index = "byMaker")
    Page<Ware> of(String maker, Grade grade, PageRequest page);

    @Query(index = "byMaker")
    Page<Ware> from(String maker, Grade grade, @From BigDecimal price, PageRequest page);

    @Query(index = "byMaker")
    Page<Ware> seen(String maker, Grade grade, BigDecimal price, Instant seen, PageRequest page);

    @Query(index = "byWeight", consistent = true)
    Page<Ware> weighing(String id, Weight weight, PageRequest page);
  }

  @SingleTable(name = "wares")
  interface WaresTable {
    Wares wares();
  }

  private static final PageRequest FIRST = PageRequest.first(10);
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Ware FULL =
      new Ware(
          "1",
          Optional.of("Müller"),
          Grade.BEST,
          Optional.of(new BigDecimal("-1.5")),
          NOON,
          Optional.of(new Weight(7)),
          Optional.of(YearMonth.of(2026, 11)));

  @Test
  void create_facetsOfEveryKind_composesTheirTexts(WaresTable table, DynamoDbClient client) {
    Ware ware = table.wares().create(FULL);

    assertThat(ware).isEqualTo(FULL);
    assertThat(composed(client))
        .containsExactly(
            "MAKER#müller#a",
            "n99999999999999999999999999999999999850#2026-11-21T12:00:00Z#p0000000000000000007#2026-11#1",
            "p0000000000000000007");
    assertThat(table.wares().of("MÜLLER", Grade.BEST, FIRST).items()).containsExactly(FULL);
    assertThat(table.wares().of("MÜLLER", Grade.GOOD, FIRST).items()).isEmpty();
    assertThat(
            table.wares().seen("müller", Grade.BEST, new BigDecimal("-1.50"), NOON, FIRST).items())
        .containsExactly(FULL);
    assertThat(table.wares().weighing("1", new Weight(7), FIRST).items()).containsExactly(FULL);
    assertThat(table.wares().weighing("1", new Weight(8), FIRST).items()).isEmpty();
  }

  @Test
  void update_eachFacetAbsentInTurn_leavesTheIndex(WaresTable table, DynamoDbClient client) {
    table.wares().create(FULL);

    for (int absent = 0; absent < 6; absent++) {
      Ware out = set(table, absent);
      boolean weighed = out.weight().isPresent();
      assertThat(composed(client)).hasSize(weighed ? 1 : 0);
      assertThat(table.wares().of("Müller", Grade.BEST, FIRST).items()).isEmpty();
      assertThat(table.wares().weighing("1", new Weight(7), FIRST).items())
          .hasSize(weighed ? 1 : 0);
      Ware in = set(table, -1);
      assertThat(in).isEqualTo(FULL);
      assertThat(composed(client)).hasSize(3);
      assertThat(table.wares().of("Müller", Grade.BEST, FIRST).items()).containsExactly(in);
    }
  }

  @Test
  void query_rangeOfDecimals_isInOrderOfTheNumbers(WaresTable table) {
    for (String price : List.of("-10", "-1.5", "0", "2", "10")) {
      table.wares().create(priced(price));
    }

    assertThat(table.wares().from("x", Grade.GOOD, new BigDecimal("-1.50"), FIRST).items())
        .extracting(ware -> ware.price().orElseThrow().toPlainString())
        .containsExactly("-1.5", "0", "2", "10");
  }

  @Test
  void write_valueThatTheFacetCanNotHold_isRefused(WaresTable table) {
    assertThatThrownBy(() -> table.wares().create(priced("0.001")))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{price}");
    table.wares().create(FULL);
    assertThatThrownBy(
            () ->
                table
                    .wares()
                    .set(
                        "1",
                        FULL.maker(),
                        FULL.grade(),
                        FULL.price(),
                        NOON.plusNanos(1),
                        FULL.weight(),
                        FULL.month()))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{seen}");
    assertThat(table.wares().of("Müller", Grade.BEST, FIRST).items()).containsExactly(FULL);
  }

  private static Ware set(WaresTable table, int absent) {
    return table
        .wares()
        .set(
            "1",
            absent == 0 ? Optional.empty() : FULL.maker(),
            absent == 1 ? null : FULL.grade(),
            absent == 2 ? Optional.empty() : FULL.price(),
            absent == 3 ? null : FULL.seen(),
            absent == 4 ? Optional.empty() : FULL.weight(),
            absent == 5 ? Optional.empty() : FULL.month());
  }

  private static Ware priced(String price) {
    return new Ware(
        price,
        Optional.of("X"),
        Grade.GOOD,
        Optional.of(new BigDecimal(price)),
        NOON,
        FULL.weight(),
        FULL.month());
  }

  /** The composed attributes of the only item, in order of their names. */
  private static List<String> composed(DynamoDbClient client) {
    Map<String, AttributeValue> item =
        new TreeMap<>(client.scan(scan -> scan.tableName("wares")).items().get(0));
    item.keySet().removeIf(name -> !name.startsWith("_by"));
    return item.values().stream().map(AttributeValue::s).toList();
  }
}
