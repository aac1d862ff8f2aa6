package dev.dovetail.benchmarks;

import dev.dovetail.Get;
import java.util.Optional;

/** Reads orders. */
public interface Orders {
  /** {@return the order, if there is one} */
  @Get
  Optional<Order> get(String customerId, String id);
}
