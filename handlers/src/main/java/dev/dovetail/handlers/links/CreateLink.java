package dev.dovetail.handlers.links;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;
import dev.dovetail.lambda.tables.Idempotency;
import dev.dovetail.lambda.tables.Idempotent;

/** Creates a link of the caller. */
@LambdaFunction
@Route(method = "POST", path = "/links", body = NewLink.class, status = 201, reply = LinkView.class)
@Uses(repository = Links.class, patterns = "create")
@Idempotent
public final class CreateLink extends HttpFunction {
  private final Links links;

  /** Makes the function on the table that the environment names. */
  public CreateLink() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public CreateLink(AppTable table) {
    super(HttpOptions.fromEnvironment().with(Idempotency.optional(table.idempotency())));
    this.links = table.links();
  }

  @Override
  protected Response handle(Request request) {
    String userId = request.requirePrincipal().subject();
    Link link = links.create(userId, request.json(NewLinkJson.TYPE).url());
    return Response.created("/links/" + link.id(), LinkViewJson.of(LinkView.of(link)));
  }
}
