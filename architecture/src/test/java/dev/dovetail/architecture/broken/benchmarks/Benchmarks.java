package dev.dovetail.architecture.broken.benchmarks;

import dev.dovetail.architecture.broken.handlers.Handlers;
import dev.dovetail.architecture.broken.lambda.Lambda;
import dev.dovetail.architecture.broken.model.Model;

/** Sees what its room must not see, one thing in each nested class. */
public final class Benchmarks {
  record SeesModel(Model seen) {}

  record SeesHandlers(Handlers seen) {}

  record SeesLambda(Lambda seen) {}
}
