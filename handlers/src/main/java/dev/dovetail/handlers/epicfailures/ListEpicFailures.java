package dev.dovetail.handlers.epicfailures;

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

/** Reads the epic failures of everybody, page by page, the newest first. */
@LambdaFunction
@Route(
    method = "GET",
    path = "/epic-failures",
    query = PageParameters.class,
    reply = FailurePage.class)
@Uses(repository = EpicFailures.class, patterns = "newest")
public final class ListEpicFailures extends HttpFunction {
  private final EpicFailures failures;

  /** Makes the function on the table that the environment names. */
  public ListEpicFailures() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public ListEpicFailures(AppTable table) {
    this.failures = table.epicFailures();
  }

  @Override
  protected Response handle(Request request) {
    String caller = request.requirePrincipal().subject();
    PageRequest page = request.query(PageParametersQuery.TYPE).page().forCaller(caller);
    Page<EpicFailure> found = failures.newest(page);
    return Response.ok(FailurePageJson.of(FailurePage.of(found)));
  }
}
