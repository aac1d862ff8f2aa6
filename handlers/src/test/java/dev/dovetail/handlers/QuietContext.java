package dev.dovetail.handlers;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The context of an invocation with time to spare, whose log goes to a text. */
public final class QuietContext implements Context {
  private static final int TIME_TO_SPARE = 10_000;

  private final StringBuilder log;
  private final int millis;
  private final long start = System.nanoTime();

  /** Makes a context whose log nobody reads. */
  public QuietContext() {
    this(new StringBuilder());
  }

  /** Makes a context that logs to a text. */
  public QuietContext(StringBuilder log) {
    this(log, TIME_TO_SPARE);
  }

  /** Makes a context of an invocation that ends some time from now. */
  public QuietContext(StringBuilder log, int millis) {
    this.log = log;
    this.millis = millis;
  }

  @Override
  public String getAwsRequestId() {
    return "invocation-1";
  }

  @Override
  public String getLogGroupName() {
    return "group";
  }

  @Override
  public String getLogStreamName() {
    return "stream";
  }

  @Override
  public String getFunctionName() {
    return "function";
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-west-1:000000000000:function:function";
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getRemainingTimeInMillis() {
    return millis - (int) Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        log.append(message);
      }

      @Override
      public void log(byte[] message) {
        log.append(new String(message, StandardCharsets.UTF_8));
      }
    };
  }
}
