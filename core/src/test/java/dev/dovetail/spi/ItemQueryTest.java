package dev.dovetail.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemQueryTest {
  private static final EntityInfo ENTITY =
      EntityInfo.of("SCORE", "game", "points", "team", "player")
          .index("byPlayer", "_type:S game:S", "points:N team:S player:S");

  @Test
  void complete_partsOfTheIndexAreGiven_leavesTheirBytesToThem() {
    ItemQuery query =
        ItemQuery.ofIndex("Scores.between", "byPlayer", "SCORE")
            .where("game", AttributeValue.fromS("go"))
            .where("points", AttributeValue.fromN("12"))
            .where("team", AttributeValue.fromS("é".repeat(50)))
            .after("player", AttributeValue.fromS("a"))
            .before("player", AttributeValue.fromS("b"))
            .orderedBy("player");
    query.complete(ENTITY);

    assertThat(query.isEmpty()).isFalse();
    assertThat(Utf8.length(upper(query).s())).isEqualTo(1024 - 21 - 100);
  }

  @Test
  void complete_facetOfOneLength_hasShortBounds() {
    ItemQuery query =
        ItemQuery.ofTable("Scores.before", "GAME#go")
            .sortPrefix("SCORE#")
            .beforeLast("p0000000000000000010")
            .ofOneLength();
    query.complete(ENTITY);

    assertThat(upper(query).s()).isEqualTo("SCORE#p000000000000000001/");
  }

  @Test
  void complete_boundsOfNoKey_isEmptyOrEndsAtTheLastKey() {
    String longest = "x".repeat(1024);

    ItemQuery beyond =
        ItemQuery.ofTable("Scores.after", "GAME#go").after("\uDBFF\uDFFF".repeat(256));
    beyond.complete(ENTITY);
    assertThat(beyond.isEmpty()).isTrue();

    ItemQuery to = ItemQuery.ofTable("Scores.to", "GAME#go").to(longest);
    to.complete(ENTITY);
    assertThat(upper(to).s()).isEqualTo(longest);
  }

  private static AttributeValue upper(ItemQuery query) {
    KeyRange range = query.range();
    assertThat(range).isNotNull();
    KeyRange.Bound upper = range.upper();
    assertThat(upper).isNotNull();
    return upper.value();
  }
}
