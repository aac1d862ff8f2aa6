package dev.dovetail.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.lambda.Patch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JsonRecordsTest {
  private static final UUID CART = UUID.fromString("0198a1f2-7a6c-7e2b-b8a5-3f0d9c1e4b7a");
  private static final String LINE = "{\"article\":\"tea\",\"count\":2,\"price\":4.50}";
  private static final String LEAST =
      "{\"cart\":\"" + CART + "\",\"email\":\"ann@example.com\",\"lines\":[" + LINE + "]}";

  private final Echo<NewOrder> orders = Echo.of(NewOrderJson.TYPE);
  private final Echo<OrderChanges> changes = Echo.of(OrderChangesJson.TYPE);
  private final Echo<OrderFilter> filters = Echo.of(OrderFilterQuery.TYPE);

  @Test
  void absent_members_areAsTheirComponentsSay() {
    Echo.Reply reply = orders.post(LEAST);

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(orders.last())
        .isEqualTo(
            new NewOrder(
                CART,
                "ann@example.com",
                List.of(new OrderLine("tea", 2, new BigDecimal("4.50"))),
                Shipping.STANDARD,
                Optional.empty(),
                null,
                Set.of(),
                Map.of()));
    assertThat(reply.body())
        .isEqualTo(
            LEAST.substring(0, LEAST.length() - 1)
                + ",\"shipping\":\"std\",\"gift_note\":null,\"tags\":[],\"discounts\":{}}");
  }

  @Test
  void violations_all_areToldWithTheirPlace() {
    Echo.Reply reply =
        orders.post(
            "{\"cart\":\"1\",\"lines\":["
                + LINE
                + ",{\"article\":\"\",\"count\":0,\"price\":-1,\"colour\":\"red\"}],\"shipping\":\"STANDARD\","
                + "\"delivery\":{\"from\":\"2026-02-01\",\"until\":\"2026-01-01\"},\"gift_note\":null,"
                + "\"tags\":[\"a\",\"a\"],\"discounts\":{\"a/b\":\"1\"},\"total\":1}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.errors())
        .isEqualTo(
            Map.ofEntries(
                Map.entry("/cart", "not_legal"),
                Map.entry("/email", "missing"),
                Map.entry("/lines/1/article", "too_short"),
                Map.entry("/lines/1/count", "out_of_range"),
                Map.entry("/lines/1/price", "out_of_range"),
                Map.entry("/lines/1/colour", "unknown"),
                Map.entry("/shipping", "not_a_code"),
                Map.entry("/delivery", "not_legal"),
                Map.entry("/tags/1", "duplicate"),
                Map.entry("/discounts/a~1b", "wrong_type"),
                Map.entry("/total", "unknown")));
    assertThat(reply.body()).doesNotContain("red\"").doesNotContain("2026-02-01");
  }

  @Test
  void null_whereItMayNotBe_isTold() {
    String nulls = LEAST.replace("\"ann@example.com\"", "null,\"delivery\":null,\"shipping\":null");

    assertThat(orders.post(nulls).errors())
        .isEqualTo(Map.of("/email", "null", "/delivery", "null", "/shipping", "null"));
  }

  @Test
  void patch_absentNullAndValue_areThreeThings() {
    assertThat(changes.post("{}").body()).isEqualTo("{}");
    assertThat(changes.last().giftNote()).isEqualTo(new Patch.Keep<>());
    assertThat(changes.post("{\"giftNote\":null,\"delivery\":null}").status()).isEqualTo(200);
    assertThat(changes.last().giftNote()).isEqualTo(new Patch.Remove<>());
    assertThat(changes.post("{\"giftNote\":\"n\",\"shipping\":\"exp\"}").status()).isEqualTo(200);
    assertThat(changes.last().giftNote()).isEqualTo(new Patch.Set<>("n"));
    assertThat(changes.post("{\"shipping\":null,\"delivery\":{\"from\":1}}").errors())
        .isEqualTo(
            Map.of(
                "/shipping", "null",
                "/delivery/from", "wrong_type",
                "/delivery/until", "missing"));
  }

  @Test
  void query_parameters_areRead() {
    Echo.Reply reply =
        filters.get("since=2026-01-31&shipping=std&shipping=PICKUP&limit=5&unknown=1");

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(filters.last())
        .isEqualTo(
            new OrderFilter(
                Optional.of(LocalDate.of(2026, 1, 31)),
                Set.of(Shipping.STANDARD, Shipping.PICKUP),
                5,
                Optional.empty()));
    filters.get("");
    assertThat(filters.last())
        .isEqualTo(new OrderFilter(Optional.empty(), Set.of(), 20, Optional.empty()));
  }

  @Test
  void query_violations_areAllTold() {
    Echo.Reply reply = filters.get("since=today&shipping=x&limit=0&limit=1&cursor=");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errors())
        .isEqualTo(
            Map.of(
                "since", "not_legal",
                "shipping", "not_a_code",
                "limit", "repeated",
                "cursor", "too_short"));
  }
}
