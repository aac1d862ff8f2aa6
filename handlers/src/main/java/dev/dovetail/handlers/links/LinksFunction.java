package dev.dovetail.handlers.links;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.RoutedFunction;

/** Serves all routes of links. */
@LambdaFunction(serves = {CreateLink.class, ListLinks.class, GetLink.class})
public final class LinksFunction extends RoutedFunction {
  /** Makes the function on the table that the environment names. */
  public LinksFunction() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public LinksFunction(AppTable table) {
    super(new CreateLink(table), new ListLinks(table), new GetLink(table));
  }
}
