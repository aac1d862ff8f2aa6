package org.example;

import dev.dovetail.lambda.JsonRecord;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Route;

@LambdaFunction
@Route(method = "POST", path = "/orders", body = NewOrder.class, status = 201, reply = Orders.Placed.class)
@Route(method = "GET", path = "/orders", query = OrderFilter.class, reply = Orders.Placed.class, entityTag = true, refusals = {429, 403})
@Route(method = "DELETE", path = "/orders/{id}", status = 204)
public final class Orders {
  @JsonRecord
  record Placed(String id) {}

  @JsonRecord
  record Nothing() {}
}
