package dev.dovetail.examples.json;

import dev.dovetail.lambda.Default;
import dev.dovetail.lambda.QueryRecord;
import dev.dovetail.lambda.Range;
import dev.dovetail.lambda.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

@QueryRecord
record OrderFilter(
    Optional<LocalDate> since,
    Set<Shipping> shipping,
    @Range(min = 1, max = 100) @Default("20") int limit,
    @Size(min = 1, max = 2048) Optional<String> cursor) {}
