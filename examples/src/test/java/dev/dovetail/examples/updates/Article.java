package dev.dovetail.examples.updates;

import dev.dovetail.ComposedIndex;
import dev.dovetail.Entity;
import dev.dovetail.Index;
import dev.dovetail.UpdatedAt;
import dev.dovetail.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An article that readers like and comment. */
@Entity(type = "ARTICLE", pk = "BLOG#{blog}", sk = "ARTICLE#{id}")
@Index(
    name = "byLikes",
    pk = "blog",
    sk = {"likes", "id"})
@ComposedIndex(name = "byEditor", pk = "EDITOR#{editor}", sk = "{section}#{id}")
public record Article(
    String blog,
    String id,
    String title,
    int likes,
    Optional<BigDecimal> earned,
    List<String> comments,
    Set<String> tags,
    Optional<String> editor,
    @Nullable String section,
    Optional<Source> source,
    @UpdatedAt Instant updatedAt,
    @Version long version) {

  /** Where an article is from. */
  public record Source(String paper, @Nullable String page, short quotes, List<String> links) {}
}
