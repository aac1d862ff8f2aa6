package dev.dovetail.handlers.links;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;

/** Creates a link of the caller. */
@LambdaFunction
@Route(method = "POST", path = "/links", body = NewLink.class, status = 201, reply = LinkView.class)
@Uses(repository = Links.class, patterns = "create")
public final class CreateLink extends HttpFunction {
  private final Links links;

  /** Makes the function on the table that the environment names. */
  public CreateLink() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public CreateLink(AppTable table) {
    this.links = table.links();
  }

  @Override
  protected Response handle(Request request) {
    String userId = request.requirePrincipal().subject();
    Link link = links.create(userId, request.json(NewLinkJson.TYPE).url());
    return Response.created("/links/" + link.id(), LinkViewJson.of(LinkView.of(link)));
  }
}
