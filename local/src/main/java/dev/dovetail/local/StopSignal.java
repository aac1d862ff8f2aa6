package dev.dovetail.local;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Waits for Ctrl-C or a termination by the system. The JVM's own handling would end it with the
 * exit code of a crash; a program that was asked to stop and did so has succeeded.
 */
final class StopSignal {
  private final CountDownLatch asked = new CountDownLatch(1);

  /** Listens from now on. */
  StopSignal() {
    List.of("INT", "TERM").forEach(this::listen);
  }

  void await() throws InterruptedException {
    asked.await();
  }

  /** Reflection, because the compiler warns of the only class that can do this. */
  private void listen(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object stop =
          Proxy.newProxyInstance(
              StopSignal.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                asked.countDown();
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), stop);
    } catch (ReflectiveOperationException e) {
      // Then the JVM ends in its own way, and what was acknowledged is safe all the same.
    }
  }
}
