package dev.dovetail.architecture.broken.infra.cdk;

import dev.dovetail.architecture.broken.Core;
import dev.dovetail.architecture.broken.handlers.Handlers;
import dev.dovetail.architecture.broken.infra.app.App;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Sees what its room must not see, one thing in each nested class. */
public final class Cdk {
  record SeesCore(Core seen) {}

  record SeesHandlers(Handlers seen) {}

  record SeesApp(App seen) {}

  record SeesSdkClient(DynamoDbClient seen) {}
}
