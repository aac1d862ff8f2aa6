package dev.dovetail;

import java.time.Duration;
import java.util.function.Consumer;

/** Pauses the thread; an interruption ends the pause and stays visible. */
final class Sleep implements Consumer<Duration> {
  static final Sleep INSTANCE = new Sleep();

  private Sleep() {}

  @Override
  public void accept(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
