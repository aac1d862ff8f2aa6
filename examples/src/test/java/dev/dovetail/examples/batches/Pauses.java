package dev.dovetail.examples.batches;

import dev.dovetail.TableOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A clock that goes on by the pauses of batches, which it records. */
final class Pauses extends Clock implements Consumer<Duration> {
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-21T12:00:00.123456Z");

  TableOptions options() {
    return TableOptions.defaults().withClock(this).withPause(this);
  }

  List<Duration> all() {
    return pauses;
  }

  @Override
  public void accept(Duration pause) {
    pauses.add(pause);
    now = now.plus(pause);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
