package dev.dovetail.handlers.links;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;
import java.util.Optional;

/** Reads a link of the caller; it answers with the URL and does not lead there. */
@LambdaFunction
@Route(method = "GET", path = "/links/{id}", reply = LinkView.class)
@Uses(repository = Links.class, patterns = "get")
public final class GetLink extends HttpFunction {
  private final Links links;

  /** Makes the function on the table that the environment names. */
  public GetLink() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public GetLink(AppTable table) {
    this.links = table.links();
  }

  @Override
  protected Response handle(Request request) {
    String userId = request.requirePrincipal().subject();
    Optional<Link> found = links.get(userId, request.pathParameter("id"));
    return found.isPresent()
        ? Response.ok(LinkViewJson.of(LinkView.of(found.get())))
        : Response.notFound();
  }
}
