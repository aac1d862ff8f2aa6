package dev.dovetail.testkit;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the environments of a function have in common.
 *
 * @param taskRoot the code of the function, unpacked
 * @param variables what the builder sets beside the variables of Lambda
 * @param concurrency how many invocations an environment takes at a time
 */
record LambdaSettings(
    String name,
    String handler,
    Path taskRoot,
    Path javaHome,
    List<String> jvmOptions,
    Map<String, String> variables,
    Duration timeout,
    Duration initTimeout,
    int memoryMegabytes,
    int concurrency,
    boolean snapStart) {

  /** The share of the memory that Lambda gives to the heap. */
  private static final int HEAP_PERCENT = 85;

  private static final String REGION = "us-east-1";

  /**
   * {@return the command of an environment, as Lambda's own}
   *
   * <p>Options that differ: those of the archive of classes that only its images have.
   */
  List<String> command(Path temp) {
    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin").resolve("java").toString());
    command.add("-Xmx" + Math.max(8, memoryMegabytes * HEAP_PERCENT / 100) + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Xshare:auto");
    command.add("-Djava.net.preferIPv4Stack=true");
    command.add("-Djava.io.tmpdir=" + temp);
    // No settings of the developer's own, such as a profile for AWS.
    command.add("-Duser.home=" + temp);
    command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    // For the logger of the runtime, which writes to a number of a file.
    command.add("--add-opens=java.base/java.io=ALL-UNNAMED");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(jvmOptions);
    command.add("-cp");
    command.add(
        RuntimeJars.find().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(RuntimeJars.MAIN);
    command.add(handler);
    return command;
  }

  /**
   * {@return all variables of an environment; it has none of this process}
   *
   * @param api the host and port of the Runtime API
   */
  Map<String, String> environment(String api) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("AWS_LAMBDA_RUNTIME_API", api);
    all.put("_HANDLER", handler);
    all.put("LAMBDA_TASK_ROOT", taskRoot.toString());
    all.put("AWS_LAMBDA_FUNCTION_NAME", name);
    all.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(memoryMegabytes));
    all.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + name);
    all.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    all.put("AWS_LAMBDA_INITIALIZATION_TYPE", snapStart ? "snap-start" : "on-demand");
    all.put("AWS_REGION", REGION);
    all.put("AWS_DEFAULT_REGION", REGION);
    all.put("AWS_ACCESS_KEY_ID", "test");
    all.put("AWS_SECRET_ACCESS_KEY", "test");
    all.put("AWS_SESSION_TOKEN", "test");
    all.put("AWS_EC2_METADATA_DISABLED", "true");
    all.put("LANG", "en_US.UTF-8");
    all.put("TZ", ":UTC");
    all.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    if (concurrency > 1) {
      all.put("AWS_LAMBDA_MAX_CONCURRENCY", Integer.toString(concurrency));
    } else {
      // To the standard output stream. Frames of several threads would be torn by its lines.
      all.put("_LAMBDA_TELEMETRY_LOG_FD", "1");
    }
    all.putAll(variables);
    return all;
  }

  String arn() {
    return "arn:aws:lambda:" + REGION + ":000000000000:function:" + name;
  }
}
