package dev.dovetail.handlers.flavours;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.RoutedFunction;

/** Serves all routes of flavours. */
@LambdaFunction(
    serves = {CreateFlavour.class, ListFlavours.class, GetFlavour.class, DeleteFlavour.class})
public final class FlavoursFunction extends RoutedFunction {
  /** Makes the function on the table that the environment names. */
  public FlavoursFunction() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public FlavoursFunction(AppTable table) {
    super(
        new CreateFlavour(table),
        new ListFlavours(table),
        new GetFlavour(table),
        new DeleteFlavour(table));
  }
}
