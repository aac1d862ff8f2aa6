package dev.dovetail.architecture.broken.local;

import dev.dovetail.architecture.broken.infra.Plan;
import dev.dovetail.architecture.broken.processor.Processor;
import software.amazon.awscdk.Stack;

/** Sees what its room must not see, one thing in each nested class. */
public final class Local {
  record SeesProcessor(Processor seen) {}

  record SeesPlan(Plan seen) {}

  record SeesCdkLibrary(Stack seen) {}
}
