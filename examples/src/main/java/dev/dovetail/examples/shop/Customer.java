package dev.dovetail.examples.shop;

import dev.dovetail.Entity;
import dev.dovetail.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who orders. The item collection of a customer starts with the customer and goes on with
 * orders.
 */
@Entity(type = "CUSTOMER", pk = "CUSTOMER#{email}", sk = "CUSTOMER")
public record Customer(
    String email,
    String name,
    Optional<String> phone,
    List<Address> addresses,
    Set<String> tags,
    @Version long version) {}
