package dev.dovetail.local;

import java.io.PrintStream;
import java.util.List;

/**
 * Serves the functions on the class path over HTTP on this machine, until it is stopped.
 *
 * <p>Functions and tables are those that the annotation processor wrote to {@code
 * META-INF/dovetail}; each function is made by its constructor that takes the table interface.
 */
public final class Serve {
  private static final int STOPPED = 0;
  private static final int FAILED = 1;
  private static final int CANNOT_START = 2;

  private Serve() {}

  /**
   * Runs the program: exit code 0 when it was stopped, 2 when the options can't be served, 1 for
   * everything else.
   */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException e) {
      return fail(e, err, CANNOT_START);
    }
    if (options.help()) {
      out.print(Options.HELP);
      out.flush();
      return STOPPED;
    }
    try (Service service = Service.start(options, err)) {
      StopSignal stop = new StopSignal();
      out.print(service.banner().text());
      out.flush();
      stop.await();
      return STOPPED;
    } catch (CannotStart e) {
      return fail(e, err, CANNOT_START);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return STOPPED;
    } catch (Exception | LinkageError e) {
      return fail(e, err, FAILED);
    }
  }

  private static int fail(Throwable failure, PrintStream err, int code) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    err.println("serve: " + message.replaceAll("\\s*\\R\\s*", " "));
    err.flush();
    return code;
  }
}
