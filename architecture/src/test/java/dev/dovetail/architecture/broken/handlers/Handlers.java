package dev.dovetail.architecture.broken.handlers;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.architecture.broken.infra.Plan;
import dev.dovetail.architecture.broken.model.Model;
import dev.dovetail.architecture.broken.processor.Processor;
import dev.dovetail.architecture.broken.testkit.Testkit;
import org.junit.jupiter.api.extension.Extension;

/** Sees what its room must not see, one thing in each nested class. */
public final class Handlers {
  record SeesModel(Model seen) {}

  record SeesProcessor(Processor seen) {}

  record SeesTestkit(Testkit seen) {}

  record SeesPlan(Plan seen) {}

  record SeesDatabind(ObjectMapper seen) {}

  record SeesJupiter(Extension seen) {}
}
