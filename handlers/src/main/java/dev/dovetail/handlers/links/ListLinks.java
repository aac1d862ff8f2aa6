package dev.dovetail.handlers.links;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
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

/** Reads the links of the caller, page by page. */
@LambdaFunction
@Route(method = "GET", path = "/links", query = PageParameters.class, reply = LinkPage.class)
@Uses(repository = Links.class, patterns = "ofUser")
public final class ListLinks extends HttpFunction {
  private final Links links;

  /** Makes the function on the table that the environment names. */
  public ListLinks() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public ListLinks(AppTable table) {
    this.links = table.links();
  }

  @Override
  protected Response handle(Request request) {
    String userId = request.requirePrincipal().subject();
    PageRequest page = request.query(PageParametersQuery.TYPE).page().forCaller(userId);
    Page<Link> found = links.ofUser(userId, page);
    return Response.ok(LinkPageJson.of(LinkPage.of(found)));
  }
}
