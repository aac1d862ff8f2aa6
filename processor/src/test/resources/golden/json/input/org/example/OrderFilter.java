package org.example;

import dev.dovetail.lambda.Default;
import dev.dovetail.lambda.JsonName;
import dev.dovetail.lambda.QueryRecord;
import dev.dovetail.lambda.Range;
import dev.dovetail.lambda.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@QueryRecord
record OrderFilter(
    Optional<Colour> colour,
    @JsonName("from") @Nullable LocalDate since,
    @Default("20") @Range(min = 1, max = 100) int limit,
    List<String> tags,
    @Size(min = 1, max = 3) Set<Long> articles) {}
