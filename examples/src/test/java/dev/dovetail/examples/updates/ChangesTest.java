package dev.dovetail.examples.updates;

import static dev.dovetail.examples.updates.Drafts.draft;
import static dev.dovetail.examples.updates.Drafts.item;
import static dev.dovetail.examples.updates.Drafts.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.Changes;
import dev.dovetail.ConditionFailed;
import dev.dovetail.InvalidChanges;
import dev.dovetail.NotFound;
import dev.dovetail.StaleVersion;
import dev.dovetail.examples.updates.Article.Source;
import dev.dovetail.testkit.DynamoDbTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Changes that are put together at run time. */
@DynamoDbTest
class ChangesTest {
  private static final Source TIMES = new Source("Times", null, (short) 3, List.of("a", "b"));

  private final Articles articles;

  ChangesTest(BlogTable blogs) {
    this.articles = blogs.articles();
  }

  @BeforeEach
  void create() {
    articles.create(draft());
  }

  @Test
  void change_everyKind_isOneWrite(DynamoDbClient client) {
    store(client, "unknown", AttributeValue.fromS("kept"));

    Article changed =
        articles.change(
            "news",
            "1",
            ArticleAttributes.TITLE
                .set("Out")
                .and(ArticleAttributes.LIKES.add(3))
                .and(ArticleAttributes.EARNED.subtract(BigDecimal.ONE))
                .and(ArticleAttributes.COMMENTS.append(List.of("First!")))
                .and(ArticleAttributes.TAGS.addToSet(Set.of("new")))
                .and(ArticleAttributes.SOURCE.setIfAbsent(TIMES)));

    assertThat(changed.title()).isEqualTo("Out");
    assertThat(changed.likes()).isEqualTo(3);
    assertThat(changed.earned()).contains(new BigDecimal("-1"));
    assertThat(changed.comments()).containsExactly("First!");
    assertThat(changed.tags()).containsExactly("new");
    assertThat(changed.source()).contains(TIMES);
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.updatedAt()).isAfter(draft().updatedAt());
    assertThat(articles.get("news", "1")).contains(changed);
    assertThat(item(client)).containsEntry("unknown", AttributeValue.fromS("kept"));
  }

  @Test
  void change_otherKinds_areTheirOpposites() {
    articles.propose("news", "1", TIMES);
    articles.tag("news", "1", Set.of("a", "b"));
    articles.comment("news", "1", List.of("b"));

    Article changed =
        articles.change(
            "news",
            "1",
            ArticleAttributes.LIKES
                .subtract(3)
                .and(ArticleAttributes.COMMENTS.prepend(List.of("a")))
                .and(ArticleAttributes.TAGS.deleteFromSet(Set.of("a")))
                .and(ArticleAttributes.SOURCE.remove()));

    assertThat(changed.likes()).isEqualTo(-3);
    assertThat(changed.comments()).containsExactly("a", "b");
    assertThat(changed.tags()).containsExactly("b");
    assertThat(changed.source()).isEmpty();
  }

  @Test
  void change_pathsWithin_changeNothingAroundThem() {
    articles.propose("news", "1", TIMES);
    articles.comment("news", "1", List.of("a", "b", "c"));

    Article changed =
        articles.change(
            "news",
            "1",
            ArticleAttributes.SOURCE_PAGE
                .set("12")
                .and(ArticleAttributes.SOURCE_QUOTES.add((short) 4))
                .and(ArticleAttributes.SOURCE_LINKS.at(1).set("c"))
                .and(ArticleAttributes.COMMENTS.at(1).remove()));

    assertThat(changed.source()).contains(new Source("Times", "12", (short) 7, List.of("a", "c")));
    assertThat(changed.comments()).containsExactly("a", "c");
  }

  @Test
  void change_parentsThatAreAbsent_areRefused(DynamoDbClient client) {
    assertThatThrownBy(() -> articles.change("news", "1", ArticleAttributes.SOURCE_PAGE.set("12")))
        .isInstanceOf(ConditionFailed.class)
        .hasMessageContaining("It has no source, so nothing within can be changed");
    store(client, "comments", null);
    assertThatThrownBy(
            () -> articles.change("news", "1", ArticleAttributes.COMMENTS.at(0).set("a")))
        .isInstanceOf(ConditionFailed.class)
        .hasMessageContaining("It has no comments");
    assertThatThrownBy(
            () -> articles.change("news", "1", ArticleAttributes.LIKES.subtract(Integer.MIN_VALUE)))
        .isInstanceOf(ConditionFailed.class)
        .hasMessageContaining("the range of int");
  }

  @Test
  void change_emptyCollections_areRemovedOrNoChange(DynamoDbClient client) {
    articles.tag("news", "1", Set.of("a"));

    articles.change(
        "news",
        "1",
        ArticleAttributes.TAGS
            .set(Set.of())
            .and(ArticleAttributes.COMMENTS.set(List.of()))
            .and(ArticleAttributes.LIKES.add(0)));

    assertThat(item(client))
        .doesNotContainKey("tags")
        .containsEntry("comments", AttributeValue.fromL(List.of()))
        .containsEntry("likes", AttributeValue.fromN("0"));
    assertThat(ArticleAttributes.TAGS.addToSet(Set.of()).isEmpty()).isTrue();
    assertThat(ArticleAttributes.TAGS.deleteFromSet(Set.of()).isEmpty()).isTrue();
    assertThat(ArticleAttributes.TAGS.setIfAbsent(Set.of()).isEmpty()).isTrue();
    assertThat(ArticleAttributes.COMMENTS.append(List.of()).isEmpty()).isTrue();
  }

  static Map<String, Changes<Article>> refused() {
    return Map.of(
        "The changes are of id, which is part of the key", ArticleAttributes.ID.set("2"),
        "The changes are of version, which is set by the library",
            ArticleAttributes.VERSION.add(1L),
        "The changes are of updatedAt, which is set by the library",
            ArticleAttributes.UPDATED_AT.remove(),
        "The changes are of section, which is part of the composed index \"byEditor\"",
            ArticleAttributes.SECTION.set("Sport"),
        "The changes remove title, which every ARTICLE item has", ArticleAttributes.TITLE.remove(),
        "The changes remove source.paper, which", ArticleAttributes.SOURCE_PAPER.remove(),
        "The parameter changes has no changes", Changes.none());
  }

  static List<Map.Entry<String, Changes<Article>>> refusedEach() {
    return List.copyOf(refused().entrySet());
  }

  @ParameterizedTest
  @MethodSource("refusedEach")
  void change_whatWouldBreakTheItem_isRefusedBeforeItIsSent(
      Map.Entry<String, Changes<Article>> refused, DynamoDbClient client) {
    Map<String, AttributeValue> before = item(client);

    assertThatThrownBy(() -> articles.change("news", "1", refused.getValue()))
        .isInstanceOf(InvalidChanges.class)
        .hasMessageStartingWith(refused.getKey())
        .hasMessageContaining("Nothing was sent.");

    assertThat(item(client)).isEqualTo(before);
  }

  @Test
  @SuppressWarnings("NullAway")
  void changes_thatCantBe_areRefusedWhereTheyAreMade() {
    assertThatThrownBy(
            () -> ArticleAttributes.SOURCE.remove().and(ArticleAttributes.SOURCE_PAGE.set("1")))
        .isInstanceOf(InvalidChanges.class)
        .hasMessageStartingWith("The changes are of source and of source.page");
    assertThatThrownBy(
            () -> ArticleAttributes.LIKES.add(1).and(ArticleAttributes.LIKES.subtract(1)))
        .isInstanceOf(InvalidChanges.class);
    assertThatThrownBy(() -> ArticleAttributes.TITLE.set(null))
        .isInstanceOf(InvalidChanges.class)
        .hasMessageContaining("Write remove()");
    assertThatThrownBy(() -> ArticleAttributes.COMMENTS.append(null))
        .isInstanceOf(InvalidChanges.class);
    assertThatThrownBy(() -> articles.change("news", "1", null))
        .isInstanceOf(InvalidChanges.class)
        .hasMessageContaining("is null");
  }

  @Test
  void change_withCondition_isDoneIfItIsMet() {
    Article before = articles.get("news", "1").orElseThrow();
    Changes<Article> changes = ArticleAttributes.TITLE.set("Out");

    assertThat(articles.changeIf("news", "1", changes, ArticleAttributes.LIKES.lessThan(1), 1))
        .contains(before);
    assertThatThrownBy(
            () ->
                articles.changeIf("news", "1", changes, ArticleAttributes.LIKES.greaterThan(1), 2))
        .isInstanceOf(ConditionFailed.class);
    assertThatThrownBy(
            () -> articles.changeIf("news", "1", changes, ArticleAttributes.LIKES.lessThan(1), 1))
        .isInstanceOf(StaleVersion.class);
    assertThatThrownBy(
            () -> articles.changeIf("news", "2", changes, ArticleAttributes.LIKES.lessThan(1), 1))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void toString_ofChanges_showsNoValues() {
    assertThat(ArticleAttributes.TITLE.set("secret").and(ArticleAttributes.LIKES.add(1)))
        .hasToString("set title, add likes");
  }
}
