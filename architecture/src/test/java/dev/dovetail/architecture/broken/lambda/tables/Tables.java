package dev.dovetail.architecture.broken.lambda.tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.architecture.broken.handlers.Handlers;
import dev.dovetail.architecture.broken.model.Model;
import dev.dovetail.architecture.broken.testkit.Testkit;

/** Sees what its room must not see, one thing in each nested class. */
public final class Tables {
  record SeesModel(Model seen) {}

  record SeesHandlers(Handlers seen) {}

  record SeesTestkit(Testkit seen) {}

  record SeesDatabind(ObjectMapper seen) {}
}
