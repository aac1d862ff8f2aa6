package dev.dovetail.testkit;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;

/** Finds the jars of Lambda's Java runtime among those of the tests. */
final class RuntimeJars {
  static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** A class of each jar: the runtime, the interfaces of handlers, POJO events, and trace ids. */
  private static final List<String> CLASSES =
      List.of(
          MAIN,
          "com.amazonaws.services.lambda.runtime.Context",
          "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
          "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

  private RuntimeJars() {}

  /**
   * {@return what is on the class path of Lambda before the code of the function}
   *
   * @throws IllegalStateException if a jar is missing
   */
  static List<Path> find() {
    List<Path> jars = new ArrayList<>();
    for (String name : CLASSES) {
      jars.add(jarOf(name));
    }
    return jars;
  }

  private static Path jarOf(String name) {
    try {
      Class<?> type = Class.forName(name, false, RuntimeJars.class.getClassLoader());
      CodeSource source = type.getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "Lambda's runtime is not on the class path of the tests: there is no class "
              + name
              + ". Add com.amazonaws:aws-lambda-java-runtime-interface-client to the dependencies,"
              + " with the scope test.",
          e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
