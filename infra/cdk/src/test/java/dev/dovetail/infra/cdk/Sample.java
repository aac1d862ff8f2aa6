package dev.dovetail.infra.cdk;

import dev.dovetail.infra.FunctionPlan;
import dev.dovetail.infra.Plan;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.TableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The model files of the tests, and code to go with them. */
final class Sample {
  static final TableModel TABLE = TableModel.load(Sample.class.getClassLoader(), "app");
  static final FunctionsModel FUNCTIONS = FunctionsModel.load(Sample.class.getClassLoader());
  static final Plan PLAN = Plan.of(TABLE, FUNCTIONS);

  private Sample() {}

  /** {@return a jar with an empty file for the class of each handler} */
  static Path jar(Path folder) throws IOException {
    return jar(
        folder.resolve("functions.jar"),
        PLAN.functions().stream()
            .map(FunctionPlan::handlerClass)
            .map(name -> name.replace('.', '/') + ".class")
            .toList());
  }

  static Path jar(Path jar, List<String> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
      }
    }
    return jar;
  }
}
