package dev.dovetail.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A context whose log and clock a test holds. */
public final class TestContext implements Context {
  public final List<String> log = new CopyOnWriteArrayList<>();
  public int remainingMillis = 10_000;
  public @Nullable String trace;
  public boolean broken;

  /** How many lines came as text, which Lambda may wrap. */
  public int texts;

  @Override
  public String getAwsRequestId() {
    return "lambda-request-id";
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
    return "arn:aws:lambda:eu-west-1:1:function:function";
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
    return remainingMillis;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  @SuppressWarnings("NullAway") // A runtime without tracing gives null.
  public String getXrayTraceId() {
    return trace;
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        texts++;
        log.add(message);
      }

      @Override
      public void log(byte[] message) {
        if (broken) {
          throw new IllegalStateException("The log is broken.");
        }
        log.add(new String(message, StandardCharsets.UTF_8));
      }
    };
  }
}
