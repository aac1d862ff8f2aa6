package dev.dovetail.testkit;

import dev.dovetail.model.FunctionModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Describes a {@link LocalLambda}. Not safe for use by several threads. */
public final class LocalLambdaBuilder {
  private final List<Path> classPath = new ArrayList<>();
  private final List<String> jvmOptions = new ArrayList<>();
  private final Map<String, String> variables = new LinkedHashMap<>();
  private String name = "function";
  private String handler = "";
  private Path code = Path.of("");
  private Path javaHome = Path.of(System.getProperty("java.home"));
  private Duration timeout = Duration.ofSeconds(10);
  private Duration initTimeout = Duration.ofSeconds(30);
  private int memoryMegabytes = 512;
  private int concurrency = 1;
  private int environments = 10;
  private boolean snapStart;

  LocalLambdaBuilder() {}

  /** Takes name, handler, timeout and memory of a function in the model. */
  public LocalLambdaBuilder function(FunctionModel model) {
    name = model.name();
    handler = model.handler();
    timeout = Duration.ofSeconds(model.timeoutSeconds());
    memoryMegabytes = model.memoryMegabytes();
    return this;
  }

  /** Sets the handler: a class, or a class and a method as in {@code com.acme.Hello::handle}. */
  public LocalLambdaBuilder handler(String handler) {
    this.handler = handler;
    return this;
  }

  /** Sets the code: the zip that is uploaded to Lambda. */
  public LocalLambdaBuilder code(Path zip) {
    this.code = zip;
    return this;
  }

  /** Sets the code: jars and folders of classes, in their order, instead of a zip. */
  public LocalLambdaBuilder classPath(List<Path> entries) {
    classPath.clear();
    classPath.addAll(entries);
    return this;
  }

  /** Sets an environment variable. Those of this process are not passed on. */
  public LocalLambdaBuilder environment(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** Lets clients of DynamoDB in the function reach an engine. */
  public LocalLambdaBuilder dynamoDb(LocalEndpoint endpoint) {
    return environment(LocalEndpoint.VARIABLE, endpoint.uri().toString());
  }

  /** Sets the time after which an invocation is ended with its JVM; 10 seconds by default. */
  public LocalLambdaBuilder timeout(Duration timeout) {
    this.timeout = requirePositive(timeout);
    return this;
  }

  /**
   * Sets the time that a start may take; 30 seconds by default, in which there is room for a slow
   * machine. Lambda gives 10.
   */
  public LocalLambdaBuilder initTimeout(Duration timeout) {
    this.initTimeout = requirePositive(timeout);
    return this;
  }

  /** Sets the memory, of which the heap gets what it gets on Lambda; 512 MB by default. */
  public LocalLambdaBuilder memoryMegabytes(int megabytes) {
    this.memoryMegabytes = requirePositive(megabytes);
    return this;
  }

  /**
   * Sets how many invocations an environment takes at a time, 1 by default. More is what Lambda
   * Managed Instances do: several threads call the one handler.
   */
  public LocalLambdaBuilder concurrency(int invocations) {
    this.concurrency = requirePositive(invocations);
    return this;
  }

  /**
   * Sets how many environments there may be at a time, 10 by default. Further invocations wait,
   * where Lambda would refuse them.
   */
  public LocalLambdaBuilder environments(int limit) {
    this.environments = requirePositive(limit);
    return this;
  }

  /**
   * Starts environments as for a snapshot: {@code beforeCheckpoint} hooks run at the end of the
   * start, {@code afterRestore} hooks follow at once, in the same JVM.
   */
  public LocalLambdaBuilder snapStart() {
    this.snapStart = true;
    return this;
  }

  /** Adds options for the JVM, after those that Lambda has. */
  public LocalLambdaBuilder jvmOptions(String... options) {
    jvmOptions.addAll(List.of(options));
    return this;
  }

  /** Sets the JDK or JRE; by default the one of this JVM. */
  public LocalLambdaBuilder javaHome(Path home) {
    this.javaHome = home;
    return this;
  }

  /**
   * {@return the function, which starts with its first invocation}
   *
   * @throws IllegalStateException if there is no handler or no code, or the runtime is not on the
   *     class path
   * @throws UnsupportedOperationException if this system is not Linux
   * @throws IOException if the code can't be read or unpacked
   */
  public LocalLambda start() throws IOException {
    requireComplete();
    RuntimeJars.find();
    Path folder = Files.createTempDirectory("dovetail-lambda");
    try {
      Path taskRoot = folder.resolve("task");
      if (classPath.isEmpty()) {
        TaskRoot.unpack(code, taskRoot);
      } else {
        TaskRoot.gather(classPath, taskRoot);
      }
      LambdaSettings settings =
          new LambdaSettings(
              name,
              handler,
              taskRoot,
              javaHome,
              List.copyOf(jvmOptions),
              new LinkedHashMap<>(variables),
              timeout,
              initTimeout,
              memoryMegabytes,
              concurrency,
              snapStart);
      return OpenResources.started(new LocalLambda(settings, folder, environments));
    } catch (IOException | RuntimeException e) {
      TaskRoot.delete(folder);
      throw e;
    }
  }

  private void requireComplete() {
    if (handler.isBlank()) {
      throw new IllegalStateException(
          "There is no handler. Name its class: .handler(\"com.acme.Hello\")");
    }
    if (classPath.isEmpty() && !Files.isRegularFile(code)) {
      throw new IllegalStateException(
          "There is no code: \""
              + code
              + "\" is no file. Name the zip that is uploaded, .code(Path.of(\"target/lambda.zip\")),"
              + " and package it before.");
    }
    String system = System.getProperty("os.name");
    if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
      throw new UnsupportedOperationException(
          "Lambda's runtime has native code for Linux only, and this is " + system + ".");
    }
  }

  private static Duration requirePositive(Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("A timeout is more than zero, not " + duration + ".");
    }
    return duration;
  }

  private static int requirePositive(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("The least is 1, not " + number + ".");
    }
    return number;
  }
}
