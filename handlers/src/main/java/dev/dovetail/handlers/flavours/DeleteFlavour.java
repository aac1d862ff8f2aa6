package dev.dovetail.handlers.flavours;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;

/** Removes a flavour. */
@LambdaFunction
@Route(method = "DELETE", path = "/flavours/{id}", status = 204)
@Uses(repository = Flavours.class, patterns = "delete")
public final class DeleteFlavour extends HttpFunction {
  private final Flavours flavours;

  /** Makes the function on the table that the environment names. */
  public DeleteFlavour() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public DeleteFlavour(AppTable table) {
    this.flavours = table.flavours();
  }

  @Override
  protected Response handle(Request request) {
    request.requirePrincipal();
    return flavours
        .delete(request.pathParameter("id"))
        .map(flavour -> Response.noContent())
        .orElseGet(Response::notFound);
  }
}
