package dev.dovetail.handlers.flavours;

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

/** Adds a flavour. */
@LambdaFunction
@Route(
    method = "POST",
    path = "/flavours",
    body = NewFlavour.class,
    status = 201,
    reply = FlavourView.class)
@Uses(repository = Flavours.class, patterns = "create")
@Idempotent
public final class CreateFlavour extends HttpFunction {
  private final Flavours flavours;

  /** Makes the function on the table that the environment names. */
  public CreateFlavour() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public CreateFlavour(AppTable table) {
    super(HttpOptions.fromEnvironment().with(Idempotency.optional(table.idempotency())));
    this.flavours = table.flavours();
  }

  @Override
  protected Response handle(Request request) {
    request.requirePrincipal();
    Flavour flavour = flavours.create(request.json(NewFlavourJson.TYPE).name());
    return Response.created(
        "/flavours/" + flavour.id(), FlavourViewJson.of(FlavourView.of(flavour)));
  }
}
