package dev.dovetail.lambda.tables;

import dev.dovetail.lambda.Invocation;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Ends each call of an SDK client, all its attempts included, while the function can still answer:
 * as 504 with the code {@code deadline_exceeded}, before Lambda ends the invocation.
 *
 * <p>It is for calls from the thread that handles the request; others have the time that the client
 * gives them. What a write that was ended so has done is not known. Safe for use by any number of
 * threads.
 *
 * <pre>{@code
 * DynamoDbClient.builder()
 *     .overrideConfiguration(options -> options.addExecutionInterceptor(new CallDeadline()))
 * }</pre>
 */
public final class CallDeadline implements ExecutionInterceptor {
  private final Duration longest;

  /** Gives each call the time that its function has left. */
  public CallDeadline() {
    this(Duration.ofMinutes(15));
  }

  /**
   * Gives each call the time that its function has left, but no more than it should ever take.
   *
   * @param longest what a call may take, instead of the client's {@code apiCallTimeout}
   * @throws IllegalArgumentException if it is less than a millisecond
   */
  public CallDeadline(Duration longest) {
    if (longest.compareTo(Duration.ofMillis(1)) < 0) {
      throw new IllegalArgumentException(
          "A call may take " + longest + " at most, but it must be a millisecond or more.");
    }
    this.longest = longest;
  }

  @Override
  public SdkRequest modifyRequest(
      Context.ModifyRequest context, ExecutionAttributes executionAttributes) {
    Optional<Invocation> invocation = Invocation.current();
    if (invocation.isEmpty() || !(context.request() instanceof AwsRequest request)) {
      return context.request();
    }
    Duration left = invocation.get().timeLeft();
    if (left.toMillis() < 1) {
      throw ApiCallTimeoutException.create(Math.max(0, left.toMillis()));
    }
    Duration time = left.compareTo(longest) < 0 ? left : longest;
    Optional<AwsRequestOverrideConfiguration> own = request.overrideConfiguration();
    Optional<Duration> asked = own.flatMap(RequestOverrideConfiguration::apiCallTimeout);
    if (asked.isPresent() && asked.get().compareTo(time) < 0) {
      return request;
    }
    AwsRequestOverrideConfiguration.Builder options =
        own.isPresent() ? own.get().toBuilder() : AwsRequestOverrideConfiguration.builder();
    return request.toBuilder().overrideConfiguration(options.apiCallTimeout(time).build()).build();
  }
}
