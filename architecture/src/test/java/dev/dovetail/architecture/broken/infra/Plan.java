package dev.dovetail.architecture.broken.infra;

import dev.dovetail.architecture.broken.Core;
import dev.dovetail.architecture.broken.handlers.Handlers;
import dev.dovetail.architecture.broken.infra.cdk.Cdk;
import software.amazon.awscdk.Stack;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Sees what its room must not see, one thing in each nested class. */
public final class Plan {
  record SeesCore(Core seen) {}

  record SeesHandlers(Handlers seen) {}

  record SeesCdk(Cdk seen) {}

  record SeesSdkClient(DynamoDbClient seen) {}

  record SeesCdkLibrary(Stack seen) {}
}
