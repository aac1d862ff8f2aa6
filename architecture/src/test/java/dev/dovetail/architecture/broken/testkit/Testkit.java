package dev.dovetail.architecture.broken.testkit;

import dev.dovetail.architecture.broken.handlers.Handlers;
import dev.dovetail.architecture.broken.infra.Plan;
import dev.dovetail.architecture.broken.local.Local;
import dev.dovetail.architecture.broken.processor.Processor;
import software.amazon.awscdk.Stack;

/** Sees what its room must not see, one thing in each nested class. */
public final class Testkit {
  record SeesHandlers(Handlers seen) {}

  record SeesLocal(Local seen) {}

  record SeesProcessor(Processor seen) {}

  record SeesPlan(Plan seen) {}

  record SeesCdkLibrary(Stack seen) {}
}
