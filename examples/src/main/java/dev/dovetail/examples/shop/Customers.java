package dev.dovetail.examples.shop;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Replace;
import dev.dovetail.Update;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps customers. */
public interface Customers {
  /** Writes a new customer without phone, addresses and tags. */
  @Create
  Customer register(String email, String name);

  /** Reads a customer. */
  @Get
  Optional<Customer> get(String email);

  /** Writes all of a customer. */
  @Replace
  Customer replace(Customer customer);

  /** Sets or removes the phone. */
  @Update
  Customer changePhone(String email, Optional<String> phone);

  /** Sets addresses and tags. */
  @Update
  Customer changeAddresses(String email, List<Address> addresses, Set<String> tags);

  /** Removes a customer. */
  @Delete
  void delete(String email);
}
