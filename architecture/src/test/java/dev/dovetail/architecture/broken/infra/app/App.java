package dev.dovetail.architecture.broken.infra.app;

import dev.dovetail.architecture.broken.Core;
import dev.dovetail.architecture.broken.testkit.Testkit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Sees what its room must not see, one thing in each nested class. */
public final class App {
  record SeesCore(Core seen) {}

  record SeesTestkit(Testkit seen) {}

  record SeesSdkClient(DynamoDbClient seen) {}
}
