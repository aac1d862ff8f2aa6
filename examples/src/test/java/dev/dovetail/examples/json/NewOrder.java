package dev.dovetail.examples.json;

import dev.dovetail.lambda.Default;
import dev.dovetail.lambda.Format;
import dev.dovetail.lambda.JsonName;
import dev.dovetail.lambda.JsonRecord;
import dev.dovetail.lambda.Size;
import dev.dovetail.lambda.TextFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JsonRecord
record NewOrder(
    UUID cart,
    @Size(max = 200) @Format(TextFormat.EMAIL) String email,
    @Size(min = 1, max = 50) List<OrderLine> lines,
    @Default("std") Shipping shipping,
    Optional<Delivery> delivery,
    @JsonName("gift_note") @Size(max = 500) @Nullable String giftNote,
    Set<@Size(min = 1, max = 20) String> tags,
    Map<String, BigDecimal> discounts) {}
