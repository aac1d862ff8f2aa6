package dev.dovetail.architecture.broken.examples;

import dev.dovetail.architecture.broken.handlers.Handlers;
import dev.dovetail.architecture.broken.processor.Processor;
import dev.dovetail.architecture.broken.testkit.Testkit;

/** Sees what its room must not see, one thing in each nested class. */
public final class Examples {
  record SeesHandlers(Handlers seen) {}

  record SeesProcessor(Processor seen) {}

  record SeesTestkit(Testkit seen) {}
}
