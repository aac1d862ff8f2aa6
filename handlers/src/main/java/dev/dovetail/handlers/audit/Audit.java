package dev.dovetail.handlers.audit;

import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.Archives;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.OnChange;
import dev.dovetail.lambda.streams.Archive;
import dev.dovetail.lambda.streams.ArchiveFunction;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Keeps every change of the table, with what the item was before and after. */
@LambdaFunction(timeoutSeconds = 30)
@OnChange
@Archives("changes")
public final class Audit extends ArchiveFunction {
  /** Makes the function on the archive that the environment names. */
  public Audit() {
    this(Service.archive());
  }

  /** Makes the function on an archive. */
  public Audit(Archive archive) {
    super(archive, StreamViewType.NEW_AND_OLD_IMAGES);
  }
}
