package dev.dovetail.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes the event of a request that nobody sent, and a context that keeps it out of the log. */
final class Priming implements Context {
  static final String SUBJECT = "priming";

  private static final int MILLIS = 5_000;

  private final long end = System.nanoTime() + MILLIS * 1_000_000L;

  static byte[] event(String path) {
    JsonWriter event = new JsonWriter(512).start();
    event.text("version", "2.0").text("rawPath", path).text("rawQueryString", "");
    event.start("headers").text("accept", "application/json").end();
    event.start("requestContext").text("requestId", SUBJECT);
    event.start("authorizer").start("jwt").start("claims").text("sub", SUBJECT).end().end().end();
    event.start("http").text("method", "GET").end();
    event.end().bool("isBase64Encoded", false);
    return event.end().toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String getAwsRequestId() {
    return SUBJECT;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return (int) Math.max(0, (end - System.nanoTime()) / 1_000_000);
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {}

      @Override
      public void log(byte[] message) {}
    };
  }

  @Override
  public String getLogGroupName() {
    return SUBJECT;
  }

  @Override
  public String getLogStreamName() {
    return SUBJECT;
  }

  @Override
  public String getFunctionName() {
    return SUBJECT;
  }

  @Override
  public String getFunctionVersion() {
    return SUBJECT;
  }

  @Override
  public String getInvokedFunctionArn() {
    return SUBJECT;
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 0;
  }
}
