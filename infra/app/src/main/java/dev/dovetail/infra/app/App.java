package dev.dovetail.infra.app;

import dev.dovetail.infra.Plan;
import dev.dovetail.infra.Stage;
import dev.dovetail.infra.cdk.Deployment;
import dev.dovetail.infra.cdk.DovetailStack;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.TableModel;

/**
 * Deploys the reference service: everything about it is read from the model files that javac wrote
 * beside its handlers.
 */
public final class App {
  private static final String TABLE = "app";

  private App() {}

  /**
   * Writes the cloud assembly for the CDK command line, which gives the context; {@code
   * docs/deploying.md} has the options.
   *
   * @param args none
   */
  public static void main(String[] args) {
    software.amazon.awscdk.App app = new software.amazon.awscdk.App();
    try {
      addTo(app);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    app.synth();
  }

  static DovetailStack addTo(software.amazon.awscdk.App app) {
    Context context = new Context(app.getNode()::tryGetContext);
    ClassLoader loader = App.class.getClassLoader();
    FunctionsModel functions = context.functions(FunctionsModel.load(loader));
    Plan plan = Plan.of(TableModel.load(loader, TABLE), functions);
    Stage stage = context.stage();
    return new DovetailStack(
        app,
        "dovetail-" + stage.name(),
        new Deployment(plan, stage, context.code(), context.cursorSecrets()));
  }
}
