package dev.dovetail.examples.shop;

import dev.dovetail.Create;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Update;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps orders. */
public interface Orders {
  /** Writes a new order. */
  @Create
  Order place(String email, BigDecimal total);

  /** Reads an order. */
  @Get
  Optional<Order> get(String email, UUID id);

  /** Reads the orders of a customer, newest first: a generated id starts with its time. */
  @Query(descending = true)
  Page<Order> ofCustomer(String email, PageRequest page);

  /** Reads the orders of a day, lowest total first. */
  @Query(index = "byShippingDay")
  Page<Order> ofDay(LocalDate shippingDay, PageRequest page);

  /** Sets the day of shipping, or takes it away. */
  @Update
  Order ship(String email, UUID id, @Nullable LocalDate shippingDay);
}
