package org.example;

import dev.dovetail.lambda.Default;
import dev.dovetail.lambda.Format;
import dev.dovetail.lambda.JsonName;
import dev.dovetail.lambda.JsonRecord;
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

@JsonRecord
record NewOrder(
    UUID id,
    @Size(min = 1, max = 200) @Format(TextFormat.EMAIL) String customer,
    @Default("G") Colour colour,
    @Default("LARGE") Size3 type,
    Optional<Size3> other,
    @Size(max = 500) Optional<String> remark,
    @Nullable @Size(max = 20) String coupon,
    boolean gift,
    @Default("true") Boolean wrapped,
    @Default("3") short priority,
    @Default("-4") @Range(min = -5) long offset,
    @Default("1.50") @Range(min = 0, max = 100) BigDecimal tip,
    Instant placedAt,
    @JsonName("deliver-on") Optional<LocalDate> deliverOn,
    @Size(min = 1, max = 50) List<Line> lines,
    Optional<Line> sample,
    List<@Size(max = 10) String> tags,
    Set<Colour> colours,
    Map<String, List<@Range(min = 0, max = 9) Integer>> ratings) {}
