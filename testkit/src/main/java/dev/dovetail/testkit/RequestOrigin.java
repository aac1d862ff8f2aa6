package dev.dovetail.testkit;

import java.net.URL;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
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

  /** What of the testkit is between a client and the engine. */
  private static final Set<Class<?>> WAY =
      Set.of(
          AsyncWire.class,
          DurableClient.class,
          FaultyHttpClient.class,
          LocalEndpoint.class,
          PartialBatch.class,
          PolicyGuard.class,
          RequestOrigin.class,
          RequestRecorder.class,
          Requests.class,
          ScanGuard.class,
          WireEngine.class,
          WireThreads.class);

  /** Looks at the stack of the present thread. */
  static RequestOrigin find() {
    return STACK.walk(RequestOrigin::of);
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
        || folder.equals("dev.dovetail")
        || isWay(type)
        || java.lang.reflect.Proxy.isProxyClass(type);
  }

  private static boolean isWay(Class<?> type) {
    Class<?> outermost = type;
    for (Class<?> next = type; next != null; next = next.getEnclosingClass()) {
      outermost = next;
    }
    return WAY.contains(outermost);
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
