package dev.dovetail;

import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pattern that the present thread carries out: the method of a generated repository that
 * called the run time. Nothing is paid for it where nobody asks.
 */
final class CallingPattern implements Function<Stream<StackWalker.StackFrame>, @Nullable String> {
  /** How the class of a repository is called, behind the name of the class of its table. */
  private static final String REPOSITORY = "$DynamoDb";

  /** Where a task of a call is run, between the run time and itself. */
  private static final String TASKS = "java.util.concurrent";

  private static final String PART = PatternPart.class.getName();

  private static final CallingPattern INSTANCE = new CallingPattern();

  private CallingPattern() {}

  /** {@return the pattern, such as {@code Todos.ofUser}, or null outside of a repository} */
  static @Nullable String find() {
    return StackWalker.getInstance().walk(INSTANCE);
  }

  @Override
  public @Nullable String apply(Stream<StackWalker.StackFrame> frames) {
    Iterator<StackWalker.StackFrame> each = frames.iterator();
    boolean called = false; // Whether the run time was, of which a repository is the only caller.
    while (each.hasNext()) {
      StackWalker.StackFrame frame = each.next();
      String type = frame.getClassName();
      int dot = type.lastIndexOf('.');
      String folder = dot < 0 ? "" : type.substring(0, dot);
      if (type.equals(PART)) {
        return PatternPart.current(); // Only the library's own work has been met so far.
      } else if (folder.equals("dev.dovetail.spi")) {
        called = true;
      } else if (!folder.equals("dev.dovetail") && !folder.equals(TASKS)) {
        int nested = type.indexOf(REPOSITORY, dot + 1);
        return called && nested >= 0
            ? type.substring(nested + REPOSITORY.length()) + "." + frame.getMethodName()
            : null;
      }
    }
    return null;
  }
}
