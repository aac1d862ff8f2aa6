package dev.dovetail.examples.updates;

import static dev.dovetail.examples.updates.Drafts.draft;
import static dev.dovetail.examples.updates.Drafts.item;
import static dev.dovetail.examples.updates.Drafts.liked;
import static dev.dovetail.examples.updates.Drafts.store;
import static dev.dovetail.examples.updates.Drafts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.Contended;
import dev.dovetail.InvalidItem;
import dev.dovetail.NotFound;
import dev.dovetail.StaleVersion;
import dev.dovetail.TableOptions;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reading, changing and writing back, while others write as well. */
@DynamoDbTest
class ModifyTest {
  private final List<Duration> pauses = new ArrayList<>();
  private final Articles others;
  private final Articles articles;

  ModifyTest(BlogTable blogs, DynamoDbClient client) {
    this.others = blogs.articles();
    this.articles =
        DynamoDbBlogTable.on(client, "blogs", TableOptions.defaults().withPause(pauses::add))
            .articles();
  }

  @BeforeEach
  void create() {
    others.create(draft());
  }

  @Test
  void modify_nobodyElse_writesOnceAndKeepsUnknownAttributes(DynamoDbClient client) {
    store(client, "unknown", AttributeValue.fromS("kept"));

    Article modified = articles.modify("news", "1", article -> with(article, "New"));

    assertThat(modified.title()).isEqualTo("New");
    assertThat(modified.version()).isEqualTo(2);
    assertThat(articles.get("news", "1")).contains(modified);
    assertThat(item(client)).containsEntry("unknown", AttributeValue.fromS("kept"));
    assertThat(pauses).isEmpty();
  }

  @Test
  void modify_writesInBetween_areSeenAndKept() {
    AtomicInteger calls = new AtomicInteger();

    Article modified =
        articles.modify(
            "news",
            "1",
            article -> {
              if (calls.incrementAndGet() <= 3) {
                others.like("news", "1", 10);
              }
              return with(article, "New", article.likes() + 1);
            });

    assertThat(calls).hasValue(4);
    assertThat(modified.likes()).isEqualTo(31);
    assertThat(modified.version()).isEqualTo(5);
    assertThat(pauses).hasSize(3);
    assertThat(pauses.get(0)).isLessThanOrEqualTo(Duration.ofMillis(10));
    assertThat(pauses.get(1)).isLessThanOrEqualTo(Duration.ofMillis(20));
    assertThat(pauses.get(2)).isLessThanOrEqualTo(Duration.ofMillis(40));
  }

  @Test
  void modify_deletedAndCreatedAgainInBetween_changesTheNewItem() {
    AtomicInteger calls = new AtomicInteger();

    Article modified =
        articles.modify(
            "news",
            "1",
            article -> {
              if (calls.incrementAndGet() == 1) {
                others.delete("news", "1");
                others.create(with(draft(), "Theirs", 10));
              }
              return with(article, "New", article.likes() + 1);
            });

    assertThat(calls).hasValue(2);
    assertThat(modified.likes()).isEqualTo(11);
    assertThat(modified.version()).isEqualTo(2);
  }

  @Test
  void modify_othersAlwaysFirst_endsWithTheBudget() {
    UnaryOperator<Article> slow =
        article -> {
          others.like("news", "1", 1);
          return with(article, "New");
        };

    Contended refusal =
        catchThrowableOfType(Contended.class, () -> articles.modify("news", "1", slow));

    assertThat(refusal.attempts()).isEqualTo(10);
    assertThat(refusal.getCause()).isInstanceOf(StaleVersion.class);
    assertThat(refusal)
        .hasMessageContaining("(\"BLOG#news\", \"ARTICLE#1\")")
        .hasMessageContaining("during each of 10 attempts to modify it. Nothing was written.");
    assertThat(pauses).hasSize(9);
    assertThat(others.get("news", "1"))
        .map(article -> article.title() + article.likes())
        .contains("Draft10");
  }

  @Test
  void modify_interruptedInThePause_endsAndStaysInterrupted(DynamoDbClient client) {
    Articles interrupted =
        DynamoDbBlogTable.on(
                client,
                "blogs",
                TableOptions.defaults().withPause(pause -> Thread.currentThread().interrupt()))
            .articles();
    UnaryOperator<Article> slow =
        article -> {
          others.like("news", "1", 1);
          return with(article, "New");
        };

    Contended refusal =
        catchThrowableOfType(Contended.class, () -> interrupted.modify("news", "1", slow));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(refusal.attempts()).isEqualTo(1);
    assertThat(refusal).hasMessageContaining("during the only attempt");
  }

  @Test
  void modify_equalRecord_writesNothing() {
    Article before = others.get("news", "1").orElseThrow();

    assertThat(articles.modify("news", "1", article -> with(article, "Draft"))).isEqualTo(before);
    assertThat(others.get("news", "1")).contains(before);
  }

  @Test
  void modify_whatTheLibrarySets_isNotTheFunctionsToDecide() {
    Article modified =
        articles.modify(
            "news",
            "1",
            article ->
                new Article(
                    article.blog(),
                    article.id(),
                    "New",
                    article.likes(),
                    article.earned(),
                    article.comments(),
                    article.tags(),
                    Optional.of("ann"),
                    "Sport",
                    article.source(),
                    Instant.EPOCH,
                    77));

    assertThat(modified.version()).isEqualTo(2);
    assertThat(modified.updatedAt()).isAfter(Instant.EPOCH);
    assertThat(articles.ofEditor("ann", dev.dovetail.PageRequest.first(1)).items())
        .containsExactly(modified);
  }

  @Test
  void modify_itemThatIsNotThere_isNotFoundAndTheFunctionNotCalled() {
    assertThatThrownBy(
            () ->
                articles.modify(
                    "news",
                    "2",
                    article -> {
                      throw new AssertionError("called");
                    }))
        .isInstanceOf(NotFound.class)
        .hasMessageContaining("ARTICLE#2");
  }

  @Test
  @SuppressWarnings("NullAway")
  void modify_recordThatCantBe_isRefusedAndNothingIsWritten(DynamoDbClient client) {
    Map<String, AttributeValue> before = item(client);

    assertThatThrownBy(() -> articles.modify("news", "1", article -> null))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("made null of the item");
    assertThatThrownBy(
            () ->
                articles.modify(
                    "news",
                    "1",
                    a ->
                        new Article(
                            "news",
                            "2",
                            "",
                            0,
                            a.earned(),
                            a.comments(),
                            a.tags(),
                            a.editor(),
                            a.section(),
                            a.source(),
                            a.updatedAt(),
                            a.version())))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("with the key (\"BLOG#news\", \"ARTICLE#2\")");
    assertThatThrownBy(
            () ->
                articles.modify(
                    "news",
                    "1",
                    article -> {
                      throw new IllegalStateException("mine");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("mine");
    assertThat(item(client)).isEqualTo(before);
  }

  @Test
  void modifyPatiently_nothingReturned_isDone() {
    articles.modifyPatiently("news", "1", liked());

    assertThat(others.get("news", "1")).map(Article::likes).contains(1);
  }
}
