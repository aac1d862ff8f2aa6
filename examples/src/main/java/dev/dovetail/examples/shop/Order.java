package dev.dovetail.examples.shop;

import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.Index;
import dev.dovetail.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer wants. An order without a day of shipping is absent from the index by day. */
@Entity(type = "ORDER", pk = "CUSTOMER#{email}", sk = "ORDER#{id}")
@Index(
    name = "byShippingDay",
    pk = "shippingDay",
    sk = {"total", "id"})
public record Order(
    String email,
    @GeneratedId UUID id,
    BigDecimal total,
    @Nullable LocalDate shippingDay,
    @CreatedAt Instant createdAt,
    @Version long version) {}
