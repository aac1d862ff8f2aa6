package dev.dovetail.architecture.broken.authorizer;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.architecture.broken.Core;
import dev.dovetail.architecture.broken.lambda.Lambda;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Sees what its room must not see, one thing in each nested class. */
public final class Authorizer {
  record SeesCore(Core seen) {}

  record SeesLambda(Lambda seen) {}

  record SeesSdkClient(DynamoDbClient seen) {}

  record SeesDatabind(ObjectMapper seen) {}
}
