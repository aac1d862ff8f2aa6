package dev.dovetail.architecture.broken.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.architecture.broken.Core;
import dev.dovetail.architecture.broken.handlers.Handlers;
import dev.dovetail.architecture.broken.model.Model;
import dev.dovetail.architecture.broken.testkit.Testkit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Sees what its room must not see, one thing in each nested class. */
public final class Lambda {
  record SeesCore(Core seen) {}

  record SeesModel(Model seen) {}

  record SeesHandlers(Handlers seen) {}

  record SeesTestkit(Testkit seen) {}

  record SeesDatabind(ObjectMapper seen) {}

  record SeesSdkClient(DynamoDbClient seen) {}
}
