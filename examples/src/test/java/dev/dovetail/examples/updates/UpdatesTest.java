package dev.dovetail.examples.updates;

import static dev.dovetail.examples.updates.Drafts.draft;
import static dev.dovetail.examples.updates.Drafts.item;
import static dev.dovetail.examples.updates.Drafts.store;
import static dev.dovetail.examples.updates.Drafts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.ConditionFailed;
import dev.dovetail.InvalidItem;
import dev.dovetail.NotFound;
import dev.dovetail.PageRequest;
import dev.dovetail.StaleVersion;
import dev.dovetail.examples.updates.Article.Source;
import dev.dovetail.testkit.DynamoDbTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What each annotation of an update does to what is stored. */
@DynamoDbTest
class UpdatesTest {
  private static final Source TIMES = new Source("Times", null, (short) 3, List.of("a"));
  private static final PageRequest TEN = PageRequest.first(10);

  private final Articles articles;

  UpdatesTest(BlogTable blogs) {
    this.articles = blogs.articles();
  }

  @BeforeEach
  void create() {
    articles.create(draft());
  }

  @Test
  void add_number_isAddedAndTheVersionCounted() {
    articles.like("news", "1", 40);
    Article liked = articles.like("news", "1", 2);

    assertThat(liked.likes()).isEqualTo(42);
    assertThat(liked.version()).isEqualTo(3);
    assertThat(articles.unlike("news", "1", 50).likes()).isEqualTo(-8);
    assertThat(articles.get("news", "1")).map(Article::likes).contains(-8);
  }

  @Test
  void add_absentNumber_countsAsZero(DynamoDbClient client) {
    assertThat(articles.earn("news", "1", new BigDecimal("2.5")).earned())
        .contains(new BigDecimal("2.5"));
    assertThat(articles.spend("news", "1", new BigDecimal("0.01")).earned())
        .contains(new BigDecimal("2.49"));

    store(client, "earned", null);
    assertThat(articles.spend("news", "1", new BigDecimal("7")).earned())
        .contains(new BigDecimal("-7"));
  }

  @Test
  void add_beyondTheTypeOfTheComponent_isRefused(DynamoDbClient client) {
    articles.like("news", "1", Integer.MAX_VALUE - 1);
    Article most = articles.like("news", "1", 1);

    assertThatThrownBy(() -> articles.like("news", "1", 1))
        .isInstanceOf(ConditionFailed.class)
        .hasMessage(
            "The item with the key (\"BLOG#news\", \"ARTICLE#1\") does not meet the condition. Its likes"
                + " would leave the range of int (-2147483648 to 2147483647). Nothing was written.");
    assertThatThrownBy(() -> articles.unlike("news", "1", -1)).isInstanceOf(ConditionFailed.class);
    assertThat(articles.get("news", "1")).contains(most);

    articles.unlike("news", "1", Integer.MAX_VALUE);
    articles.unlike("news", "1", Integer.MAX_VALUE);
    articles.unlike("news", "1", 1);
    assertThatThrownBy(() -> articles.unlike("news", "1", 1)).isInstanceOf(ConditionFailed.class);
    assertThatThrownBy(() -> articles.like("news", "1", -1)).isInstanceOf(ConditionFailed.class);

    store(client, "likes", null);
    assertThatThrownBy(() -> articles.unlike("news", "1", Integer.MIN_VALUE))
        .isInstanceOf(ConditionFailed.class);
    assertThat(articles.like("news", "1", Integer.MIN_VALUE).likes()).isEqualTo(Integer.MIN_VALUE);
  }

  @Test
  void add_toWhatIsNoNumber_isRefused(DynamoDbClient client) {
    store(
        client,
        "source",
        AttributeValue.fromM(java.util.Map.of("quotes", AttributeValue.fromS("many"))));

    assertThatThrownBy(() -> articles.locate("news", "1", "12", (short) 1))
        .isInstanceOf(ConditionFailed.class)
        .hasMessageContaining("Its source.quotes is no number.");
  }

  @Test
  void add_digitsThatDynamoDbDoesNotKeep_areRefused() {
    articles.earn("news", "1", new BigDecimal("1e30"));

    assertThatThrownBy(() -> articles.earn("news", "1", new BigDecimal("1e-30")))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("a number that DynamoDB does not keep");
  }

  @Test
  void add_partOfAnIndex_movesTheItemThere() {
    articles.create(
        new Article(
            "news",
            "2",
            "",
            5,
            Optional.empty(),
            List.of(),
            Set.of(),
            Optional.empty(),
            null,
            Optional.empty(),
            draft().updatedAt(),
            0));

    assertThat(articles.mostLiked("news", TEN).items())
        .extracting(Article::id)
        .containsExactly("2", "1");
    articles.like("news", "1", 6);
    assertThat(articles.mostLiked("news", TEN).items())
        .extracting(Article::id)
        .containsExactly("1", "2");
  }

  @Test
  void add_itemThatIsNotThere_isNotFoundAndMakesNone() {
    assertThatThrownBy(() -> articles.like("news", "2", 1)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> articles.propose("news", "2", TIMES)).isInstanceOf(NotFound.class);

    assertThat(articles.get("news", "2")).isEmpty();
  }

  @Test
  void append_list_isBehindAndPrependedBefore(DynamoDbClient client) {
    articles.comment("news", "1", List.of("c", "d"));
    articles.comment("news", "1", List.of("e"));
    articles.pin("news", "1", List.of("a", "b"));

    assertThat(articles.get("news", "1").orElseThrow().comments())
        .containsExactly("a", "b", "c", "d", "e");

    store(client, "comments", null);
    assertThat(articles.pin("news", "1", List.of("z")).comments()).containsExactly("z");
    store(client, "comments", null);
    assertThat(articles.comment("news", "1", List.of("z")).comments()).containsExactly("z");
  }

  @Test
  void append_noElements_changesNothingOfTheList(DynamoDbClient client) {
    store(client, "comments", null);

    Article same = articles.comment("news", "1", List.of());

    assertThat(same.comments()).isEmpty();
    assertThat(same.version()).isEqualTo(2);
    assertThat(item(client)).doesNotContainKey("comments");
  }

  @Test
  void sets_elements_areAddedAndRemoved(DynamoDbClient client) {
    assertThat(articles.tag("news", "1", Set.of("a", "b")).tags()).containsOnly("a", "b");
    assertThat(articles.tag("news", "1", Set.of("b", "c")).tags()).containsOnly("a", "b", "c");
    assertThat(articles.untag("news", "1", Set.of("b", "x")).tags()).containsOnly("a", "c");
    assertThat(articles.tag("news", "1", Set.of()).tags()).containsOnly("a", "c");
    assertThat(articles.untag("news", "1", Set.of()).tags()).containsOnly("a", "c");

    assertThat(articles.untag("news", "1", Set.of("a", "c")).tags()).isEmpty();
    assertThat(item(client)).doesNotContainKey("tags");
    assertThat(articles.untag("news", "1", Set.of("a")).tags()).isEmpty();
  }

  @Test
  void setIfAbsent_firstValue_stays() {
    assertThat(articles.propose("news", "1", TIMES).source()).contains(TIMES);
    assertThat(
            articles.propose("news", "1", new Source("Post", null, (short) 0, List.of())).source())
        .contains(TIMES);
    assertThat(articles.name("news", "1", "12").source().orElseThrow().page()).isEqualTo("12");
    assertThat(articles.name("news", "1", "13").source().orElseThrow().page()).isEqualTo("12");
  }

  @Test
  void paths_ofARecord_changeNothingAroundThem() {
    articles.propose("news", "1", TIMES);

    Article located = articles.locate("news", "1", "12", (short) 4);
    assertThat(located.source()).contains(new Source("Times", "12", (short) 7, List.of("a")));
    assertThat(articles.link("news", "1", List.of("b")).source())
        .contains(new Source("Times", "12", (short) 7, List.of("a", "b")));
    assertThat(articles.locate("news", "1", null, (short) 0).source())
        .contains(new Source("Times", null, (short) 7, List.of("a", "b")));
    articles.locate("news", "1", "13", (short) 0);
    assertThat(articles.unlocate("news", "1").source())
        .contains(new Source("Times", null, (short) 7, List.of("a", "b")));
    assertThatThrownBy(() -> articles.locate("news", "1", "14", Short.MAX_VALUE))
        .isInstanceOf(ConditionFailed.class)
        .hasMessageContaining(
            "Its source.quotes would leave the range of short (-32768 to 32767).");
  }

  @Test
  void paths_ofARecordThatIsAbsent_areRefused(DynamoDbClient client) {
    assertThatThrownBy(() -> articles.locate("news", "1", "12", (short) 1))
        .isInstanceOf(ConditionFailed.class)
        .hasMessageContaining(
            "It has no source, so nothing within can be changed: set source as a whole first."
                + " Nothing was written.");
    assertThatThrownBy(() -> articles.name("news", "1", "12")).isInstanceOf(ConditionFailed.class);
    assertThatThrownBy(() -> articles.unlocate("news", "1")).isInstanceOf(ConditionFailed.class);
    store(client, "source", AttributeValue.fromS("Times"));
    assertThatThrownBy(() -> articles.link("news", "1", List.of("b")))
        .isInstanceOf(ConditionFailed.class)
        .hasMessageContaining("It has no source");
  }

  @Test
  void remove_components_areAbsentThen(DynamoDbClient client) {
    articles.propose("news", "1", TIMES);
    articles.tag("news", "1", Set.of("a"));

    Article forgotten = articles.forget("news", "1", "Gone");

    assertThat(forgotten.title()).isEqualTo("Gone");
    assertThat(forgotten.source()).isEmpty();
    assertThat(forgotten.tags()).isEmpty();
    assertThat(item(client)).doesNotContainKeys("source", "tags");
  }

  @Test
  void composedIndex_partsSetByOtherNamesAndRemoved_isRight(DynamoDbClient client) {
    articles.assign("news", "1", Optional.of("ann"), "Sport");
    assertThat(articles.ofEditor("ann", TEN).items())
        .extracting(Article::section)
        .containsExactly("Sport");

    Article released = articles.release("news", "1");

    assertThat(released.editor()).isEmpty();
    assertThat(released.section()).isEqualTo("Sport");
    assertThat(articles.ofEditor("ann", TEN).items()).isEmpty();
    assertThat(item(client)).doesNotContainKeys("_byEditor_pk", "_byEditor_sk");
  }

  @Test
  void update_manyActions_areOneWrite(DynamoDbClient client) {
    store(client, "unknown", AttributeValue.fromS("kept"));

    Article published =
        articles.publish("news", "1", "Out", 3, List.of("First!"), Set.of("new"), TIMES, 1);

    assertThat(published)
        .usingRecursiveComparison()
        .ignoringFields("updatedAt")
        .isEqualTo(
            new Article(
                "news",
                "1",
                "Out",
                3,
                Optional.empty(),
                List.of("First!"),
                Set.of("new"),
                Optional.empty(),
                null,
                Optional.of(TIMES),
                draft().updatedAt(),
                2));
    assertThat(item(client)).containsEntry("unknown", AttributeValue.fromS("kept"));
    assertThatThrownBy(
            () -> articles.publish("news", "1", "Again", 3, List.of(), Set.of(), TIMES, 1))
        .isInstanceOf(StaleVersion.class);
    assertThat(articles.get("news", "1")).contains(published);
  }

  @Test
  @SuppressWarnings("NullAway")
  void operands_thatAreNull_areRefused() {
    assertThatThrownBy(() -> articles.comment("news", "1", null)).isInstanceOf(InvalidItem.class);
    assertThatThrownBy(() -> articles.tag("news", "1", null)).isInstanceOf(InvalidItem.class);
    assertThatThrownBy(() -> articles.earn("news", "1", null)).isInstanceOf(InvalidItem.class);
    assertThatThrownBy(() -> articles.name("news", "1", null)).isInstanceOf(InvalidItem.class);
    assertThat(articles.get("news", "1")).map(Article::version).contains(1L);
  }

  @Test
  void append_beyondTheSizeOfAnItem_isRefused() {
    String large = "x".repeat(300_000);
    articles.comment("news", "1", List.of(large));

    assertThatThrownBy(() -> articles.comment("news", "1", List.of(large)))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("409600 bytes");
  }

  @Test
  void returnOld_update_returnsWhatWasThere() {
    Article old = articles.get("news", "1").orElseThrow();

    assertThat(articles.rename("news", "1", "New")).contains(old);
    assertThat(articles.get("news", "1")).map(Article::title).contains("New");
    assertThatThrownBy(() -> articles.rename("news", "2", "New")).isInstanceOf(NotFound.class);
  }

  @Test
  void returnOld_replace_returnsWhatWasThere() {
    Article old = articles.get("news", "1").orElseThrow();

    assertThat(articles.swap(with(with(old, TIMES), "New"))).contains(old);
    assertThat(articles.get("news", "1")).flatMap(Article::source).contains(TIMES);
    assertThatThrownBy(() -> articles.swap(old)).isInstanceOf(StaleVersion.class);
  }
}
