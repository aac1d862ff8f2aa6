package dev.dovetail.architecture.broken.lambda.streams;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.architecture.broken.handlers.Handlers;
import dev.dovetail.architecture.broken.model.Model;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Sees what its room must not see, one thing in each nested class. */
public final class Streams {
  record SeesModel(Model seen) {}

  record SeesHandlers(Handlers seen) {}

  record SeesDatabind(ObjectMapper seen) {}

  record SeesSdkClient(DynamoDbClient seen) {}
}
