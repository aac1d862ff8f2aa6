package dev.dovetail.architecture.broken;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.architecture.broken.handlers.Handlers;
import dev.dovetail.architecture.broken.lambda.Lambda;
import dev.dovetail.architecture.broken.model.Model;
import dev.dovetail.architecture.broken.processor.Processor;
import dev.dovetail.architecture.broken.testkit.Testkit;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;

/** Sees what its room must not see, one thing in each nested class. */
public final class Core {
  record SeesModel(Model seen) {}

  record SeesLambda(Lambda seen) {}

  record SeesProcessor(Processor seen) {}

  record SeesTestkit(Testkit seen) {}

  record SeesHandlers(Handlers seen) {}

  record SeesDatabind(ObjectMapper seen) {}

  record SeesJacksonCore(JsonFactory seen) {}

  record SeesEngine(DynamoDBEmbedded seen) {}
}
