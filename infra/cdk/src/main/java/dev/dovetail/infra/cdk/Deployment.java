package dev.dovetail.infra.cdk;

import dev.dovetail.infra.FunctionPlan;
import dev.dovetail.infra.Plan;
import dev.dovetail.infra.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Says what a {@link DovetailStack} deploys, how, and with which code.
 *
 * @param plan what has to exist
 * @param stage how this copy of it is run
 * @param code the classes of the functions with all they need at run time: a jar or zip in a layout
 *     that Lambda accepts, or a folder to be zipped, with jars in {@code lib}
 */
public record Deployment(Plan plan, Stage stage, Path code) {
  /**
   * Checks that the code is there and has a class for each handler, since Lambda would find out
   * only when the function is invoked.
   *
   * @throws IllegalArgumentException if something is missing
   */
  public Deployment {
    List<String> handlers = plan.functions().stream().map(FunctionPlan::handlerClass).toList();
    try {
      List<String> missing = new CodeBundle(code).missing(handlers);
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException(
            code
                + " lacks the classes of these handlers: "
                + String.join(", ", missing)
                + ". Was it built from the same sources as the model?");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
