package dev.dovetail.handlers.flavours;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;

/** Reads a flavour, for everybody. */
@LambdaFunction
@Route(method = "GET", path = "/flavours/{id}", authenticated = false, reply = FlavourView.class)
@Uses(repository = Flavours.class, patterns = "get")
public final class GetFlavour extends HttpFunction {
  private final Flavours flavours;

  /** Makes the function on the table that the environment names. */
  public GetFlavour() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public GetFlavour(AppTable table) {
    this.flavours = table.flavours();
  }

  @Override
  protected Response handle(Request request) {
    return flavours
        .get(request.pathParameter("id"))
        .map(flavour -> Response.ok(FlavourViewJson.of(FlavourView.of(flavour))))
        .orElseGet(Response::notFound);
  }
}
