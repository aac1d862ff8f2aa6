package dev.dovetail.examples.json;

import dev.dovetail.lambda.Default;
import dev.dovetail.lambda.Format;
import dev.dovetail.lambda.JsonName;
import dev.dovetail.lambda.JsonRecord;
import dev.dovetail.lambda.Patch;
import dev.dovetail.lambda.Range;
import dev.dovetail.lambda.Size;
import dev.dovetail.lambda.TextFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every kind of member, in every way to be absent. */
@JsonRecord
record Kinds(
    String text,
    @Size(min = 2, max = 5) String sized,
    @Format(TextFormat.LINE) String line,
    @Size(max = 9) @Format(TextFormat.DIGITS) String digits,
    @Format(TextFormat.IDENTIFIER) Optional<String> identifier,
    @Format(TextFormat.URL) @Nullable String url,
    boolean flag,
    @Nullable Boolean maybe,
    short small,
    int number,
    @Range(min = -5, max = 5) Long large,
    @Default("7") @Range(min = 0) int counted,
    @Default("-3") short few,
    @Default("99999999999") long many,
    @Default("0.10") @Range(max = 1) BigDecimal rate,
    @Default("false") boolean asked,
    @Default("\"a\\b\"\n") String quoted,
    BigDecimal decimal,
    Instant time,
    Optional<LocalDate> date,
    @Nullable UUID uuid,
    Shipping shipping,
    OrderLine line2,
    @Nullable Delivery delivery,
    @JsonName("a/b~\"") List<List<Integer>> matrix,
    Optional<List<Shipping>> shippings,
    Set<UUID> uuids,
    @Size(min = 1, max = 3) Map<String, Set<String>> labels,
    @Nullable Map<String, OrderLine> lines,
    @Size(max = 3) Patch<String> note,
    Patch<List<@Range(min = 0, max = 9) Long>> marks,
    Patch<OrderLine> sample) {}
