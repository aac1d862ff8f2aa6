package org.example;

import dev.dovetail.ComposedIndex;
import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.Index;
import dev.dovetail.UpdatedAt;
import dev.dovetail.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Entity(type = "ARTICLE", pk = "BLOG#{blog}", sk = "ARTICLE#{id}")
@Index(name = "byTitle", pk = "title", sk = "likes")
@ComposedIndex(name = "byEditor", pk = "EDITOR#{editor}", sk = "{createdAt}#{version}")
record Article(
    String blog,
    String id,
    String title,
    long likes,
    Optional<BigDecimal> earned,
    List<String> comments,
    Set<Integer> pages,
    Optional<String> editor,
    Source source,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @Version long version) {
  record Source(String paper, Optional<Integer> page, List<Integer> marks) {}
}
