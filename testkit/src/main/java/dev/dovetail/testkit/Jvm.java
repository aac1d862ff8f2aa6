package dev.dovetail.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The process of an environment. */
final class Jvm {
  private final Process process;
  private volatile boolean killed;

  private Jvm(Process process) {
    this.process = process;
  }

  static Jvm start(LambdaSettings settings, String api, Path temp, Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(settings.command(temp))
            .directory(settings.taskRoot().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().clear();
    builder.environment().putAll(settings.environment(api));
    Process process = builder.start();
    process.getOutputStream().close();
    return new Jvm(process);
  }

  /** Completes with how it has ended, in Lambda's words. */
  CompletableFuture<String> end() {
    return process
        .onExit()
        .thenApply(
            ended -> {
              int status = ended.exitValue();
              return status > 128 ? "signal: " + (status - 128) : "exit status " + status;
            });
  }

  boolean isAlive() {
    return process.isAlive() && !killed;
  }

  /** {@return the processor time of all of its threads, or zero if it has ended} */
  Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** {@return the most memory that it has had, or 0 if that is not known} */
  int peakMegabytes() {
    try {
      List<String> status = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"));
      for (String line : status) {
        if (line.startsWith("VmHWM:")) {
          return Integer.parseInt(line.replaceAll("\\D", "")) / 1024;
        }
      }
    } catch (IOException e) {
      // It has ended.
    }
    return 0;
  }

  /** Ends it with all that it has started, and waits until it is gone. */
  void kill() {
    killed = true;
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    boolean interrupted = false;
    while (process.isAlive()) {
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
