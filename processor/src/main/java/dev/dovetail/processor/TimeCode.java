package dev.dovetail.processor;

import java.time.temporal.ChronoUnit;

/** Writes the expression of a time that the library sets. */
final class TimeCode {
  private TimeCode() {}

  /**
   * An expression of the time as the component takes it.
   *
   * @param now an expression of the time in whole milliseconds
   */
  static CodeBlock of(Component component, CodeBlock now) {
    return component.encoding() == Encoding.Fixed.INSTANT_SECONDS
        ? CodeBlock.of("$L.truncatedTo($T.SECONDS)", now, ChronoUnit.class)
        : now;
  }
}
