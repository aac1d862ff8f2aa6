package dev.dovetail.handlers.flavours;

import dev.dovetail.Page;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.PageParameters;
import dev.dovetail.handlers.PageParametersQuery;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;

/** Reads the flavours, page by page, for everybody. */
@LambdaFunction
@Route(
    method = "GET",
    path = "/flavours",
    authenticated = false,
    query = PageParameters.class,
    reply = FlavourPage.class)
@Uses(repository = Flavours.class, patterns = "all")
public final class ListFlavours extends HttpFunction {
  private final Flavours flavours;

  /** Makes the function on the table that the environment names. */
  public ListFlavours() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public ListFlavours(AppTable table) {
    this.flavours = table.flavours();
  }

  @Override
  protected Response handle(Request request) {
    Page<Flavour> found = flavours.all(request.query(PageParametersQuery.TYPE).page());
    return Response.ok(FlavourPageJson.of(FlavourPage.of(found)));
  }
}
