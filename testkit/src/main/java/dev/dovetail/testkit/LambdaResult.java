package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a function in a {@link LocalLambda} answered to one invocation. Immutable. */
public final class LambdaResult {
  private final String requestId;
  private final LambdaAnswer answer;
  private final Usage usage;
  private final Optional<ColdStart> coldStart;
  private final List<String> logs;

  LambdaResult(
      String requestId,
      LambdaAnswer answer,
      Usage usage,
      Optional<ColdStart> coldStart,
      List<String> logs) {
    this.requestId = requestId;
    this.answer = answer;
    this.usage = usage;
    this.coldStart = coldStart;
    this.logs = List.copyOf(logs);
  }

  /**
   * What an invocation took.
   *
   * @param memoryMegabytes the most that the environment has had, or 0 if it is gone
   */
  record Usage(Duration duration, Duration cpu, int memoryMegabytes) {
    static final Usage NONE = new Usage(Duration.ZERO, Duration.ZERO, 0);
  }

  /** {@return the id of the invocation, which the function has from its context} */
  public String requestId() {
    return requestId;
  }

  /** {@return what the function wrote, or the JSON of the error, as a copy} */
  public byte[] payload() {
    return answer.payload().clone();
  }

  /** {@return the payload as text} */
  public String text() {
    return new String(answer.payload(), UTF_8);
  }

  /** {@return why there is no result: an error of the function, of its start, or a timeout} */
  public Optional<FunctionError> error() {
    return answer.failed() ? Optional.of(answer.error()) : Optional.empty();
  }

  /** {@return the time from where the function got the event to where its answer was there} */
  public Duration duration() {
    return usage.duration();
  }

  /** {@return the processor time of all threads meanwhile, in steps of 10 ms} */
  public Duration cpu() {
    return usage.cpu();
  }

  /** {@return the most memory that the JVM has had in MB, or 0 if it has ended meanwhile} */
  public int memoryMegabytes() {
    return usage.memoryMegabytes();
  }

  /** {@return the start of the environment, if this was its first invocation and it did start} */
  public Optional<ColdStart> coldStart() {
    return coldStart;
  }

  /**
   * {@return the log events of the invocation, in order}
   *
   * <p>One for each call of the {@code LambdaLogger}, and one for each line of the standard
   * streams. With a cold start they begin with those of the start. With several invocations at a
   * time in one environment, those of the others are among them.
   */
  public List<String> logs() {
    return logs;
  }

  @Override
  public String toString() {
    return requestId + (answer.failed() ? " failed: " : ": ") + text();
  }
}
