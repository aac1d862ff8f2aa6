package dev.dovetail.handlers.batch;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.RoutedFunction;

/** Serves all routes of batches. */
@LambdaFunction(
    timeoutSeconds = 20,
    serves = {CreateBatch.class, GetBatch.class})
public final class BatchFunction extends RoutedFunction {
  /** Makes the function on the table that the environment names. */
  public BatchFunction() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public BatchFunction(AppTable table) {
    super(new CreateBatch(table), new GetBatch(table));
  }
}
