package dev.dovetail.architecture.broken.plain;

import dev.dovetail.architecture.broken.lambda.Lambda;
import dev.dovetail.architecture.broken.processor.Processor;
import dev.dovetail.architecture.broken.testkit.Testkit;

/** Sees what its room must not see, one thing in each nested class. */
public final class Plain {
  record SeesLambda(Lambda seen) {}

  record SeesProcessor(Processor seen) {}

  record SeesTestkit(Testkit seen) {}
}
