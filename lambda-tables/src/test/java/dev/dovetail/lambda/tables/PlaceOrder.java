package dev.dovetail.lambda.tables;

import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;

@LambdaFunction
@Route(method = "POST", path = "/orders")
@Uses(repository = Orders.class, patterns = "place")
@Idempotent
public final class PlaceOrder extends HttpFunction {
  private final Orders orders;

  public PlaceOrder(ShopTable table) {
    super(HttpOptions.fromEnvironment().with(Idempotency.required(table.idempotency())));
    this.orders = table.orders();
  }

  @Override
  protected Response handle(Request request) {
    String userId = request.requirePrincipal().subject();
    OrderJson.NewOrder wanted = request.json(OrderJson.NewOrder::read);
    Order order = orders.place(userId, wanted.product(), wanted.quantity());
    request.log().info("order placed", fields -> fields.text("order", order.id()));
    return Response.created("/orders/" + order.id(), OrderJson.of(order))
        .withEtag(OrderJson.etag(order));
  }
}
