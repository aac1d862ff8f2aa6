package dev.dovetail.architecture.broken.lambda.databind;

import dev.dovetail.architecture.broken.Core;
import dev.dovetail.architecture.broken.handlers.Handlers;
import dev.dovetail.architecture.broken.model.Model;
import dev.dovetail.architecture.broken.testkit.Testkit;

/** Sees what its room must not see, one thing in each nested class. */
public final class Databind {
  record SeesCore(Core seen) {}

  record SeesModel(Model seen) {}

  record SeesHandlers(Handlers seen) {}

  record SeesTestkit(Testkit seen) {}
}
