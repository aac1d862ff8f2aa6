package dev.dovetail.examples.retries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.ConditionFailed;
import dev.dovetail.StaleVersion;
import dev.dovetail.examples.updates.Article;
import dev.dovetail.examples.updates.Article.Source;
import dev.dovetail.examples.updates.Articles;
import dev.dovetail.examples.updates.BlogTable;
import dev.dovetail.examples.updates.Drafts;
import dev.dovetail.examples.updates.DynamoDbBlogTable;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Updates that would do something else if they were done twice, when the answer is lost. */
@DynamoDbTest
class LostUpdatesTest {
  private final Articles others;
  private final Wire wire;
  private final Articles articles;

  LostUpdatesTest(BlogTable blogs, DynamoDbClient engine) {
    this.others = blogs.articles();
    this.wire = new Wire(engine);
    this.articles = DynamoDbBlogTable.on(wire.client(), "blogs").articles();
  }

  static List<List<Fate>> fates() {
    return LostAnswersTest.fates();
  }

  @BeforeEach
  void create() {
    others.create(Drafts.draft());
    wire.next(List.of());
  }

  @ParameterizedTest
  @MethodSource("fates")
  void add_answersLost_isDoneOnceAndReturned(List<Fate> fates) {
    wire.next(fates);

    Article liked = articles.like("news", "1", 5);

    assertThat(wire.sent()).isEqualTo(fates.size() + 1);
    assertThat(wire.done()).isEqualTo(1);
    assertThat(liked.likes()).isEqualTo(5);
    assertThat(others.get("news", "1")).contains(liked);
  }

  @ParameterizedTest
  @MethodSource("fates")
  void append_answersLost_isDoneOnceAndReturned(List<Fate> fates) {
    wire.next(fates);

    Article commented = articles.comment("news", "1", List.of("First!"));

    assertThat(wire.done()).isEqualTo(1);
    assertThat(commented.comments()).containsExactly("First!");
    assertThat(others.get("news", "1")).contains(commented);
  }

  @ParameterizedTest
  @MethodSource("fates")
  void returnOld_answersLost_isEmptyOnlyIfTheOldItemWas(List<Fate> fates) {
    Article old = others.get("news", "1").orElseThrow();
    boolean lost = fates.contains(Fate.ANSWER_LOST) || fates.contains(Fate.ANSWER_BROKEN);
    wire.next(fates);

    Optional<Article> returned = articles.rename("news", "1", "New");

    assertThat(wire.done()).isEqualTo(1);
    assertThat(returned).isEqualTo(lost ? Optional.empty() : Optional.of(old));
    assertThat(others.get("news", "1")).map(Article::title).contains("New");
  }

  @Test
  void add_lastOneWithinTheRangeAndAnswerLost_isDone() {
    others.like("news", "1", Integer.MAX_VALUE - 1);
    wire.next(List.of(Fate.ANSWER_LOST));

    assertThat(articles.like("news", "1", 1).likes()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void paths_answerLostAndParentGoneMeanwhile_areRefusedAndMayBeDone() {
    others.propose("news", "1", new Source("Times", null, (short) 0, List.of()));
    wire.next(List.of(Fate.ANSWER_LOST));
    wire.meanwhile(() -> others.forget("news", "1", "Gone"));

    ConditionFailed refusal =
        catchThrowableOfType(ConditionFailed.class, () -> articles.link("news", "1", List.of("a")));

    assertThat(refusal)
        .hasMessageContaining("It has no source")
        .hasMessageContaining("an earlier one, whose answer was lost, may have been done.");
  }

  @Test
  void modify_answerLost_isDoneOnceAndReturned() {
    // The read arrives, and so does the write; the answer to it does not.
    wire.next(List.of(Fate.ARRIVES, Fate.ANSWER_LOST));

    Article modified = articles.modify("news", "1", liked());

    assertThat(wire.done()).isEqualTo(1);
    assertThat(modified.likes()).isEqualTo(1);
    assertThat(others.get("news", "1")).contains(modified);
  }

  @Test
  void modify_requestLostAndOneOtherWriteMeanwhile_isDoneOnTopOfIt() {
    wire.next(List.of(Fate.ARRIVES, Fate.REQUEST_LOST));
    wire.meanwhile(() -> others.tag("news", "1", Set.of("new")));

    Article modified = articles.modify("news", "1", liked());

    assertThat(wire.done()).isEqualTo(1);
    assertThat(modified.likes()).isEqualTo(1);
    assertThat(modified.tags()).containsExactly("new");
    assertThat(modified.version()).isEqualTo(3);
  }

  @Test
  void modify_answerLostAndOtherWriteMeanwhile_isRefusedRatherThanDoneTwice() {
    wire.next(List.of(Fate.ARRIVES, Fate.ANSWER_LOST));
    wire.meanwhile(() -> others.tag("news", "1", Set.of("new")));

    StaleVersion refusal =
        catchThrowableOfType(StaleVersion.class, () -> articles.modify("news", "1", liked()));

    assertThat(refusal)
        .hasMessageContaining("an earlier one, whose answer was lost, may have been done.");
    assertThat(others.get("news", "1")).map(Article::likes).contains(1);
  }

  private static UnaryOperator<Article> liked() {
    return Drafts.liked();
  }
}
