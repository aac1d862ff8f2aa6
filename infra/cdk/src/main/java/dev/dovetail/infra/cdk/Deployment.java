package dev.dovetail.infra.cdk;

import dev.dovetail.infra.FunctionPlan;
import dev.dovetail.infra.Plan;
import dev.dovetail.infra.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Says what a {@link DovetailStack} deploys, how, and with which code.
 *
 * @param plan what has to exist
 * @param stage how this copy of it is run
 * @param code the classes of the functions with all they need at run time: a jar or zip in a layout
 *     that Lambda accepts, or a folder to be zipped, with jars in {@code lib}
 * @param cursorSecrets the ids of the secrets that cursors are signed with, the one that signs
 *     first; empty if functions need none
 */
public record Deployment(Plan plan, Stage stage, Path code, List<String> cursorSecrets) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,32}");

  /** Deploys functions that sign no cursors. */
  public Deployment(Plan plan, Stage stage, Path code) {
    this(plan, stage, code, List.of());
  }

  /**
   * Checks that the code is there and has a class for each handler, since Lambda would find out
   * only when the function is invoked.
   *
   * @throws IllegalArgumentException if something is missing, or a secret has no legal id or that
   *     of another
   */
  public Deployment {
    cursorSecrets = List.copyOf(cursorSecrets);
    for (String id : cursorSecrets) {
      if (!ID.matcher(id).matches() || cursorSecrets.indexOf(id) != cursorSecrets.lastIndexOf(id)) {
        throw new IllegalArgumentException(
            "The ids of the secrets of cursors are \"%s\", but must be different ones of 1 to 32 letters, digits, and any of . _ -, such as \"2026-11\"."
                .formatted(String.join("\", \"", cursorSecrets)));
      }
    }
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

  /**
   * {@return the same with secrets that sign cursors, which the deployment generates: functions
   * with a table get them in the environment variable {@code CURSOR_SECRETS}}
   *
   * @param ids the id of the one that signs, then those whose cursors are still good
   * @throws IllegalArgumentException if an id is no legal one, or there twice
   */
  public Deployment withCursorSecrets(String... ids) {
    return new Deployment(plan, stage, code, List.of(ids));
  }
}
