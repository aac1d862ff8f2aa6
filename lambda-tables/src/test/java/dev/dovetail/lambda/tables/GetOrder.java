package dev.dovetail.lambda.tables;

import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;
import java.util.Optional;

@LambdaFunction
@Route(method = "GET", path = "/orders/{id}")
@Uses(repository = Orders.class, patterns = "get")
public final class GetOrder extends HttpFunction {
  private final Orders orders;

  public GetOrder(ShopTable table) {
    this.orders = table.orders();
    prime("/orders/priming");
  }

  @Override
  protected Response handle(Request request) {
    String userId = request.requirePrincipal().subject();
    Optional<Order> found = orders.get(userId, request.pathParameter("id"));
    return found
        .map(order -> Response.ok(OrderJson.of(order)).withEtag(OrderJson.etag(order)))
        .orElse(Response.notFound());
  }
}
