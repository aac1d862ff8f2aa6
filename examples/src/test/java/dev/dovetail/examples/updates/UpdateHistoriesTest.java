package dev.dovetail.examples.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.Changes;
import dev.dovetail.ConditionFailed;
import dev.dovetail.examples.updates.Article.Source;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random changes leave what the same changes of a record in memory leave. */
@DynamoDbTest
class UpdateHistoriesTest {
  private static final long SEED = Long.getLong("dovetail.seed", 20261121);
  private static final int ROUNDS = Integer.getInteger("dovetail.rounds", 400);

  private final Random random = new Random(SEED);
  private Changes<Article> changes = Changes.none();
  private String title = "Draft";
  private int likes;
  private List<String> comments = List.of();
  private Set<String> tags = Set.of();
  private @Nullable Source source;
  private boolean refused;

  /** Whether the list is stored, before and after the changes: an absent one reads as empty. */
  private boolean hasComments = true;

  private boolean stores = true;

  @Test
  void changes_ofAnyKindTogether_areThoseOfARecordInMemory(BlogTable blogs) {
    blogs.articles().create(Drafts.draft());
    int refusals = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Article before = blogs.articles().get("news", "1").orElseThrow();
      take(before);
      choose();
      String what = "seed %d, round %d: %s".formatted(SEED, round, changes);
      if (refused) {
        refusals++;
        assertThatThrownBy(() -> blogs.articles().change("news", "1", changes))
            .as(what)
            .isInstanceOf(ConditionFailed.class);
        assertThat(blogs.articles().get("news", "1")).as(what).contains(before);
        continue;
      }
      hasComments = stores;
      Article after = blogs.articles().change("news", "1", changes);

      assertThat(after).as(what).isEqualTo(expected(before, after));
      assertThat(blogs.articles().get("news", "1")).as(what).contains(after);
    }
    assertThat(refusals).as("seed %d", SEED).isBetween(ROUNDS / 50, ROUNDS / 2);
  }

  private void take(Article article) {
    title = article.title();
    likes = article.likes();
    comments = article.comments();
    tags = article.tags();
    source = article.source().orElse(null);
    refused = false;
    stores = hasComments;
    changes = ArticleAttributes.TITLE.set("Draft");
    title = "Draft";
  }

  private Article expected(Article before, Article after) {
    return new Article(
        "news",
        "1",
        title,
        likes,
        before.earned(),
        comments,
        tags,
        before.editor(),
        before.section(),
        Optional.ofNullable(source),
        after.updatedAt(),
        before.version() + 1);
  }

  private void choose() {
    if (random.nextBoolean()) {
      chooseLikes();
    }
    if (random.nextBoolean()) {
      chooseComments();
    }
    if (random.nextBoolean()) {
      chooseTags();
    }
    if (random.nextBoolean()) {
      chooseSource();
    }
  }

  private void chooseLikes() {
    int number = random.nextInt(10) == 0 ? Integer.MAX_VALUE - 2 : random.nextInt(-5, 6);
    boolean plus = random.nextBoolean();
    changes =
        changes.and(
            plus ? ArticleAttributes.LIKES.add(number) : ArticleAttributes.LIKES.subtract(number));
    long result = plus ? (long) likes + number : (long) likes - number;
    refused |= result != (int) result;
    likes = (int) result;
  }

  private void chooseComments() {
    List<String> some = new ArrayList<>(letters());
    List<String> joined = new ArrayList<>();
    boolean removed = !hasComments && some.isEmpty();
    switch (random.nextInt(5)) {
      case 0 -> {
        changes = changes.and(ArticleAttributes.COMMENTS.append(some));
        joined.addAll(comments);
        joined.addAll(some);
      }
      case 1 -> {
        changes = changes.and(ArticleAttributes.COMMENTS.prepend(some));
        joined.addAll(some);
        joined.addAll(comments);
      }
      case 2 -> {
        changes = changes.and(ArticleAttributes.COMMENTS.set(some));
        joined.addAll(some);
        removed = false;
      }
      case 3 -> {
        changes = changes.and(ArticleAttributes.COMMENTS.remove());
        removed = true;
      }
      default -> {
        changes = changes.and(ArticleAttributes.COMMENTS.at(0).remove());
        joined.addAll(comments);
        refused |= !hasComments;
        if (!joined.isEmpty()) {
          joined.remove(0);
        }
      }
    }
    stores = !removed;
    comments = List.copyOf(joined);
  }

  private void chooseTags() {
    Set<String> some = letters();
    Set<String> result = new LinkedHashSet<>(tags);
    switch (random.nextInt(4)) {
      case 0 -> {
        changes = changes.and(ArticleAttributes.TAGS.addToSet(some));
        result.addAll(some);
      }
      case 1 -> {
        changes = changes.and(ArticleAttributes.TAGS.deleteFromSet(some));
        result.removeAll(some);
      }
      case 2 -> {
        changes = changes.and(ArticleAttributes.TAGS.setIfAbsent(some));
        result = tags.isEmpty() ? some : result;
      }
      default -> {
        changes = changes.and(ArticleAttributes.TAGS.set(some));
        result = some;
      }
    }
    tags = Set.copyOf(result);
  }

  private void chooseSource() {
    Source given = new Source("Times", null, (short) 1, List.of());
    Source before = source;
    switch (random.nextInt(5)) {
      case 0 -> {
        changes = changes.and(ArticleAttributes.SOURCE.setIfAbsent(given));
        source = before == null ? given : before;
      }
      case 1 -> {
        changes = changes.and(ArticleAttributes.SOURCE.remove());
        source = null;
      }
      case 2 -> {
        changes =
            changes
                .and(ArticleAttributes.SOURCE_PAGE.remove())
                .and(ArticleAttributes.SOURCE_LINKS.append(List.of("a")));
        refused |= before == null;
        source = before == null ? null : linked(before);
      }
      default -> {
        changes =
            changes
                .and(ArticleAttributes.SOURCE_PAGE.setIfAbsent("7"))
                .and(ArticleAttributes.SOURCE_QUOTES.add((short) 2000));
        refused |= before == null || before.quotes() + 2000 > Short.MAX_VALUE;
        source = before == null ? null : quoted(before);
      }
    }
  }

  private static Source linked(Source before) {
    List<String> links = new ArrayList<>(before.links());
    links.add("a");
    return new Source(before.paper(), null, before.quotes(), List.copyOf(links));
  }

  private static Source quoted(Source before) {
    String page = before.page();
    return new Source(
        before.paper(),
        page == null ? "7" : page,
        (short) (before.quotes() + 2000),
        before.links());
  }

  private Set<String> letters() {
    Set<String> letters = new LinkedHashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      letters.add(String.valueOf((char) ('a' + random.nextInt(5))));
    }
    return letters;
  }
}
