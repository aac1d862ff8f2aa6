package dev.dovetail.testkit;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where in the program a request comes from, as the stack of its thread tells.
 *
 * @param ofRepository whether the run time of repositories sent it
 * @param pattern the method of the repository, or null if there is none on the stack
 * @param caller the class that called the repository or the client, or null if the request comes
 *     from another thread or process
 * @param place where in the caller, or an empty text
 */
record RequestOrigin(
    boolean ofRepository, @Nullable String pattern, @Nullable Class<?> caller, String place) {
  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  private static final String GENERATED = "DynamoDb";

  private static final String TESTKIT = "dev.dovetail.testkit";
  private static final @Nullable String OWN = place(RequestOrigin.class);

  /** What a request of this thread comes from, where it was begun in another. */
  private static final ThreadLocal<@Nullable RequestOrigin> BEGUN = new ThreadLocal<>();

  /** Looks at the stack of the present thread, unless its request was begun in another. */
  static RequestOrigin find() {
    RequestOrigin begun = BEGUN.get();
    return begun == null ? STACK.walk(RequestOrigin::of) : begun;
  }

  /** Does something in the present thread for a request that was begun here. */
  void during(Runnable work) {
    BEGUN.set(this);
    try {
      work.run();
    } finally {
      BEGUN.remove();
    }
  }

  private static RequestOrigin of(Stream<StackWalker.StackFrame> frames) {
    Iterator<StackWalker.StackFrame> each = frames.iterator();
    boolean ofRepository = false;
    boolean runTime = false; // Whether the frame before was the run time.
    @Nullable String pattern = null;
    while (each.hasNext()) {
      StackWalker.StackFrame frame = each.next();
      String folder = frame.getDeclaringClass().getPackageName();
      if (folder.equals("dev.dovetail.spi")) {
        ofRepository = true;
        runTime = true;
      } else if (runTime && isGenerated(frame)) {
        pattern = pattern(frame);
        runTime = false;
      } else if (!isBetween(frame.getDeclaringClass(), folder)) {
        return new RequestOrigin(
            ofRepository,
            pattern,
            frame.getDeclaringClass(),
            frame.toStackTraceElement().toString());
      }
    }
    return new RequestOrigin(ofRepository, pattern, null, "");
  }

  private static boolean isBetween(Class<?> type, String folder) {
    return folder.startsWith("java.")
        || folder.startsWith("jdk.")
        || folder.startsWith("sun.")
        || folder.startsWith("com.sun.")
        || folder.startsWith("software.amazon.")
        // An assertion on what is read lazily.
        || folder.startsWith("org.assertj.")
        || folder.equals("dev.dovetail")
        || isTestkit(type, folder)
        || Proxy.isProxyClass(type);
  }

  /** Whether it is the testkit's own: its tests are in the same packages. */
  private static boolean isTestkit(Class<?> type, String folder) {
    return folder.startsWith(TESTKIT) && Objects.equals(place(type), OWN);
  }

  private static boolean isGenerated(StackWalker.StackFrame frame) {
    return frame.getDeclaringClass().getSimpleName().startsWith(GENERATED);
  }

  private static String pattern(StackWalker.StackFrame frame) {
    String type = frame.getDeclaringClass().getSimpleName();
    return type.substring(GENERATED.length()) + "." + frame.getMethodName();
  }

  /** Whether the caller was compiled into the same folder or jar as a class. */
  boolean isBeside(Class<?> type) {
    return caller != null && Objects.equals(place(caller), place(type));
  }

  /** The folder or jar of a class. A code source would be that of the module, if there is one. */
  private static @Nullable String place(Class<?> type) {
    String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    URL url = type.getResource(file);
    if (url == null) {
      return null;
    }
    String path = url.toString();
    return path.substring(0, path.length() - type.getName().length() - ".class".length());
  }
}
