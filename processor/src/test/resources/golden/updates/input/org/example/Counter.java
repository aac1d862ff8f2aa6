package org.example;

import dev.dovetail.Entity;
import dev.dovetail.Index;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Entity(type = "COUNTER", pk = "COUNTER#{name}", sk = "COUNTER")
@Index(name = "byCount", pk = "title", sk = "count")
record Counter(
    String name,
    String title,
    long count,
    Optional<BigDecimal> left,
    List<Integer> marks,
    Set<Integer> pages,
    First first) {
  record First(Optional<String> paper, Optional<Integer> page, List<String> names) {}
}
