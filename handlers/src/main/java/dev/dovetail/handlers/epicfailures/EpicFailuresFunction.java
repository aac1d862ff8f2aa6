package dev.dovetail.handlers.epicfailures;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.RoutedFunction;

/** Serves all routes of epic failures. */
@LambdaFunction(serves = {CreateEpicFailure.class, ListEpicFailures.class, DeleteEpicFailure.class})
public final class EpicFailuresFunction extends RoutedFunction {
  /** Makes the function on the table that the environment names. */
  public EpicFailuresFunction() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public EpicFailuresFunction(AppTable table) {
    super(new CreateEpicFailure(table), new ListEpicFailures(table), new DeleteEpicFailure(table));
  }
}
