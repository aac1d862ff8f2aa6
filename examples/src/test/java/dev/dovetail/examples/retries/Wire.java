package dev.dovetail.examples.retries;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Carries the reads by key and the writes of the SDK's own client to an engine in this JVM, and
 * loses what it is told to lose. One thread writes at a time.
 */
final class Wire implements SdkHttpClient, ExecutionInterceptor {
  private static final int MAX_ATTEMPTS = 8;

  private final DynamoDbClient engine;
  private final Deque<Fate> fates = new ArrayDeque<>();
  private Runnable meanwhile = () -> {};
  private @Nullable SdkRequest request;
  private int sent;
  private int done;

  Wire(DynamoDbClient engine) {
    this.engine = engine;
  }

  /** {@return a client of the SDK that retries at once, and as often as a test wants} */
  DynamoDbClient client() {
    return DynamoDbClient.builder()
        .region(Region.US_EAST_1)
        .endpointOverride(URI.create("http://dynamodb.invalid"))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .httpClient(this)
        .overrideConfiguration(
            options ->
                options
                    .addExecutionInterceptor(this)
                    .retryStrategy(
                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                            .backoffStrategy(BackoffStrategy.retryImmediately())
                            .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                            .circuitBreakerEnabled(false)
                            .maxAttempts(MAX_ATTEMPTS)
                            .build()))
        .build();
  }

  /** Gives the next requests their fates; those after them arrive. Counts from zero again. */
  void next(List<Fate> next) {
    fates.clear();
    fates.addAll(next);
    meanwhile = () -> {};
    sent = 0;
    done = 0;
  }

  /** Does something between the first request that is not answered and the one after it. */
  void meanwhile(Runnable others) {
    meanwhile = others;
  }

  /** {@return how many requests were sent} */
  int sent() {
    return sent;
  }

  /** {@return how many requests of one item changed what is stored} */
  int done() {
    return done;
  }

  @Override
  public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes unused) {
    request = context.request();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest unused) {
    SdkRequest typed = request;
    if (typed == null) {
      throw new IllegalStateException("No request is on its way.");
    }
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return carry(typed);
      }

      @Override
      public void abort() {
        // Nothing is open.
      }
    };
  }

  private HttpExecuteResponse carry(SdkRequest typed) throws IOException {
    sent++;
    Fate fate = fates.isEmpty() ? Fate.ARRIVES : fates.removeFirst();
    HttpExecuteResponse answer =
        switch (fate) {
          case REQUEST_LOST -> error(500, "never seen");
          case IN_PROGRESS -> error(400, "TransactionInProgressException");
          default -> answer(typed);
        };
    if (fate == Fate.ARRIVES || fate == Fate.IN_PROGRESS) {
      return answer;
    }
    Runnable others = meanwhile;
    meanwhile = () -> {};
    others.run();
    if (fate == Fate.REQUEST_LOST) {
      throw new ConnectException("The request was lost.");
    }
    if (fate == Fate.ANSWER_LOST) {
      throw new SocketTimeoutException("The answer was lost.");
    }
    return error(500, "InternalServerError");
  }

  private HttpExecuteResponse answer(SdkRequest typed) {
    try {
      ObjectNode body = write(typed);
      return response(200, body);
    } catch (ConditionalCheckFailedException e) {
      ObjectNode body = WireJson.with("Item", e.hasItem(), e.item());
      body.put("__type", "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException");
      body.put("message", "The conditional request failed");
      return response(400, body);
    } catch (TransactionCanceledException e) {
      return response(400, WireJson.of(e));
    }
  }

  private ObjectNode write(SdkRequest typed) {
    if (typed instanceof PutItemRequest put) {
      engine.putItem(put);
      done++;
      return JsonNodeFactory.instance.objectNode();
    }
    if (typed instanceof UpdateItemRequest update) {
      ObjectNode body = WireJson.with("Attributes", true, engine.updateItem(update).attributes());
      done++;
      return body;
    }
    if (typed instanceof GetItemRequest get) {
      GetItemResponse response = engine.getItem(get);
      return WireJson.with("Item", response.hasItem(), response.item());
    }
    if (typed instanceof DeleteItemRequest delete) {
      DeleteItemResponse response = engine.deleteItem(delete);
      done += response.hasAttributes() ? 1 : 0;
      return WireJson.with("Attributes", response.hasAttributes(), response.attributes());
    }
    if (typed instanceof TransactWriteItemsRequest transaction) {
      engine.transactWriteItems(transaction); // Tells nothing of whether it was the first.
      return JsonNodeFactory.instance.objectNode();
    }
    throw new IllegalArgumentException("No test sends a " + typed.getClass().getSimpleName());
  }

  private static HttpExecuteResponse error(int status, String type) {
    return response(status, JsonNodeFactory.instance.objectNode().put("__type", type));
  }

  private static HttpExecuteResponse response(int status, ObjectNode body) {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader("Content-Type", "application/x-amz-json-1.0")
                .putHeader("Content-Length", Integer.toString(bytes.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
        .build();
  }

  @Override
  public String clientName() {
    return "Wire";
  }

  @Override
  public void close() {
    // The engine is the test's.
  }
}
