package dev.dovetail.lambda.tables;

import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Router;
import dev.dovetail.lambda.Uses;

@LambdaFunction
@Route(method = "GET", path = "/orders")
@Route(method = "PUT", path = "/orders/{id}")
@Route(method = "DELETE", path = "/orders/{id}")
@Uses(
    repository = Orders.class,
    patterns = {"ofUser", "put", "get", "replace", "delete"})
public final class EditOrders extends HttpFunction {
  private final Orders orders;
  private final Router router =
      new Router()
          .add("GET", "/orders", this::list)
          .add("PUT", "/orders/{id}", this::put)
          .add("DELETE", "/orders/{id}", this::delete);

  public EditOrders(ShopTable table) {
    this.orders = table.orders();
  }

  @Override
  protected Response handle(Request request) throws Exception {
    return router.handle(request);
  }

  private Response list(Request request) {
    String userId = request.requirePrincipal().subject();
    return Response.ok(
        OrderJson.of(orders.ofUser(userId, request.query(OrderJson::page).forCaller(userId))));
  }

  private Response put(Request request) {
    String userId = request.requirePrincipal().subject();
    String id = request.pathParameter("id");
    OrderJson.NewOrder wanted = request.json(OrderJson.NewOrder::read);
    long version = request.createsOnly() ? 0 : request.requireVersion();
    Order order = new Order(userId, id, wanted.product(), wanted.quantity(), version);
    Order stored = request.createsOnly() ? orders.put(order) : orders.replace(order);
    return Response.ok(OrderJson.of(stored)).withEtag(OrderJson.etag(stored));
  }

  private Response delete(Request request) {
    String userId = request.requirePrincipal().subject();
    String id = request.pathParameter("id");
    orders.get(userId, id).ifPresent(o -> request.checkPreconditions(OrderJson.etag(o)));
    orders.delete(userId, id);
    return Response.noContent();
  }
}
