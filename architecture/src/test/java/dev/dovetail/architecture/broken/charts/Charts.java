package dev.dovetail.architecture.broken.charts;

import dev.dovetail.architecture.broken.Core;
import dev.dovetail.architecture.broken.processor.Processor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Sees what its room must not see, one thing in each nested class. */
public final class Charts {
  record SeesCore(Core seen) {}

  record SeesProcessor(Processor seen) {}

  record SeesSdkClient(DynamoDbClient seen) {}
}
