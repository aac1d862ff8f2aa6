package dev.dovetail.examples.shop;

import dev.dovetail.Entity;
import java.math.BigDecimal;
import java.util.UUID;

/** One article of an order. Lines sort by their number, not by its text. */
@Entity(type = "ORDER_LINE", pk = "ORDER#{orderId}", sk = "LINE#{number}")
public record OrderLine(UUID orderId, int number, String article, BigDecimal price) {}
