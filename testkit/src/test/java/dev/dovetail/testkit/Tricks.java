package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** A function that does what its event says. It runs in JVMs of its own, with nothing else. */
public final class Tricks implements RequestStreamHandler {
  private static final CountDownLatch FOUR = new CountDownLatch(4);

  private int invocations;

  public Tricks() throws InterruptedException {
    String start = String.valueOf(System.getenv("START"));
    System.out.println("starting");
    switch (start) {
      case "fails" -> throw new IllegalStateException("TABLE_NAME is not set.");
      case "exits" -> System.exit(7);
      case "hangs" -> Thread.sleep(60_000);
      default -> {}
    }
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    invocations++;
    String event = new String(in.readAllBytes(), UTF_8).replaceAll("^\"|\"$", "");
    String argument = event.substring(event.indexOf(' ') + 1);
    String answer =
        switch (event.split(" ")[0]) {
          case "echo" -> argument;
          case "count" -> Integer.toString(invocations);
          case "pid" -> Long.toString(ProcessHandle.current().pid());
          case "variable" -> String.valueOf(System.getenv(argument));
          case "property" -> String.valueOf(System.getProperty(argument));
          case "context" -> context(context);
          case "log" -> log(context);
          case "large" -> large(Integer.parseInt(argument));
          case "file" -> Files.createTempFile("left", "behind").toString();
          case "fail" -> throw new IllegalArgumentException(argument);
          case "exit" -> exit(Integer.parseInt(argument));
          case "memory" -> Integer.toString(new long[Integer.MAX_VALUE - 8].length);
          case "hang" -> hang(argument);
          case "child" -> child();
          case "meet" -> meet();
          case "classes" -> classes(argument);
          default -> throw new IllegalStateException(event);
        };
    out.write(answer.getBytes(UTF_8));
  }

  private static String context(Context context) {
    return String.join(
        " ",
        context.getFunctionName(),
        Integer.toString(context.getMemoryLimitInMB()),
        Integer.toString((context.getRemainingTimeInMillis() + 999) / 1000),
        context.getInvokedFunctionArn(),
        context.getAwsRequestId());
  }

  private static String log(Context context) {
    System.out.println("a line");
    context.getLogger().log("an event\nof two lines");
    context.getLogger().log("another event");
    System.err.println("an error, Grüße");
    return "";
  }

  private static String large(int bytes) {
    char[] text = new char[bytes];
    Arrays.fill(text, 'x');
    return new String(text);
  }

  private static String exit(int status) {
    Runtime.getRuntime().halt(status);
    return "";
  }

  /** Hangs longer than any test waits, and says in a file that it does, if there is one to make. */
  private static String hang(String file) throws IOException {
    if (!file.equals("hang")) {
      Files.createFile(Path.of(file));
    }
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  private static String child() throws IOException {
    Process child = new ProcessBuilder("sleep", "60").start();
    Files.writeString(Path.of(System.getenv("PIDS")), Long.toString(child.pid()));
    return hang("hang");
  }

  /** Waits until there are four of these at a time. */
  private static String meet() {
    FOUR.countDown();
    try {
      FOUR.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "met";
  }

  private static String classes(String name) {
    try {
      return String.valueOf(Class.forName(name).getClassLoader());
    } catch (ClassNotFoundException e) {
      return "none";
    }
  }
}
