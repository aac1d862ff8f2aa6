package dev.dovetail.benchmarks;

import dev.dovetail.Entity;
import dev.dovetail.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The record that all peers store: keys of two parts, and one component of each usual kind.
 *
 * @param customerId whose order it is
 * @param id the order's id
 * @param status where it stands
 * @param total its price
 * @param lines the number of its lines
 * @param gift whether it is a gift
 * @param tags what it was tagged with
 * @param placedAt when it was placed
 * @param version its version
 */
@Entity(type = "ORDER", pk = "CUSTOMER#{customerId}", sk = "ORDER#{id}")
public record Order(
    String customerId,
    String id,
    Status status,
    BigDecimal total,
    int lines,
    boolean gift,
    List<String> tags,
    Instant placedAt,
    @Version long version) {}
