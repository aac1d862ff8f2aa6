package dev.dovetail.examples.corners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.Condition;
import dev.dovetail.ConditionFailed;
import dev.dovetail.PageRequest;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names of attributes that DynamoDB reserves, or that no expression has as they are. */
@DynamoDbTest
class ReservedWordsTest {
  private static final PageRequest PAGE = PageRequest.first(10);

  private static final Condition<Word> EVERY_NAME =
      WordAttributes.STATUS
          .is("OPEN")
          .and(WordAttributes.SIZE.atLeast(1L))
          .and(WordAttributes.VALUE.beginsWith("v"))
          .and(WordAttributes.VALUES.is("values"))
          .and(WordAttributes.TABLE.size().atMost(5))
          .and(WordAttributes.GROUP.in("group", "groups"))
          .and(WordAttributes.USER.exists())
          .and(WordAttributes.BEGIN.isAbsent())
          .and(WordAttributes.ORDER.between(1, 9))
          .and(WordAttributes.EURO$.is("euro"))
          .and(WordAttributes.$DOLLAR.is("dollar"))
          .and(WordAttributes.LIST.contains("a"))
          .and(WordAttributes.SET.contains("set"))
          .and(WordAttributes.MAP.at("size").is("of a map"))
          .and(WordAttributes.MAP.at("a-b.c").exists())
          .and(WordAttributes.PATH_FROM.is("from"))
          .and(WordAttributes.PATH_COUNT.is(1));

  @Test
  void reads_ofReservedNames_findTheItem(CornersTable table) {
    Word word = table.words().create(Word.of("1", "OPEN"));
    table.words().create(Word.of("2", "DONE"));

    assertThat(table.words().get("n", "1")).contains(word);
    assertThat(table.words().part("n", "1"))
        .contains(new WordPart("OPEN", 1, "euro", "dollar", word.map()));
    assertThat(table.words().some("n", "role", EVERY_NAME, PAGE).items()).containsExactly(word);
    assertThat(table.words().some("n", "user", EVERY_NAME, PAGE).items()).isEmpty();
    assertThat(table.words().with("OPEN", "euro", 7, "dollar", PAGE).items()).containsExactly(word);
  }

  @Test
  void writes_ofReservedNames_changeTheItem(CornersTable table) {
    table.words().create(Word.of("1", "OPEN"));

    Word changed =
        table
            .words()
            .change(
                "n",
                "1",
                "DONE",
                2,
                "v",
                "vs",
                "t",
                "g",
                "begun",
                List.of("b"),
                Set.of("more"),
                "elsewhere",
                List.of("last"),
                "user",
                1);

    assertThat(changed)
        .isEqualTo(
            new Word(
                "n",
                "1",
                "DONE",
                3,
                "v",
                "vs",
                "t",
                "g",
                "user",
                "role",
                7,
                Optional.empty(),
                Optional.of("begun"),
                "euro",
                "dollar",
                List.of("a", "b"),
                Word.of("1", "OPEN").map(),
                Set.of("set", "more"),
                new Word.Path("elsewhere", Optional.empty(), List.of("item", "last")),
                2));
    assertThat(table.words().with("OPEN", "euro", 7, "dollar", PAGE).items()).isEmpty();
    assertThat(table.words().with("DONE", "euro", 7, "dollar", PAGE).items())
        .containsExactly(changed);
    Word again =
        table
            .words()
            .change(
                "n",
                "1",
                WordAttributes.MAP
                    .at("a-b.c")
                    .set("changed")
                    .and(WordAttributes.$DOLLAR.set("cents"))
                    .and(WordAttributes.EURO$.set("klein")));
    assertThat(again.map()).containsEntry("a-b.c", "changed");
    assertThat(table.words().with("DONE", "klein", 7, "cents", PAGE).items())
        .containsExactly(again);
    assertThat(table.words().delete("n", "1", 3, Optional.empty())).contains(again);
  }

  @Test
  void replace_conditionOverReservedNames_isMetOrRefused(CornersTable table) {
    Word word = table.words().create(Word.of("1", "OPEN"));
    Word replaced = table.words().replace(word, EVERY_NAME);

    assertThat(replaced.version()).isEqualTo(2);
    assertThatThrownBy(
            () -> table.words().replace(replaced, EVERY_NAME.and(WordAttributes.SIZE.is(9L))))
        .isInstanceOf(ConditionFailed.class);
  }
}
