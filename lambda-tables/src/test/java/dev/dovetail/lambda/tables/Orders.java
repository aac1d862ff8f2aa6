package dev.dovetail.lambda.tables;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import java.util.Optional;

public interface Orders {
  @Create
  Order place(String userId, String product, int quantity);

  @Create
  Order put(Order order);

  @Get(consistent = true)
  Optional<Order> get(String userId, String id);

  @Query
  Page<Order> ofUser(String userId, PageRequest page);

  @Replace
  Order replace(Order order);

  @Delete
  Optional<Order> delete(String userId, String id);
}
