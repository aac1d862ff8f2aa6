package dev.dovetail.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Stands before an HTTP client and lets through what a policy permits. Safe for use by any number
 * of threads.
 *
 * @param client does what is permitted
 * @param reader knows what requests ask for
 * @param guard gives the policy that a request is held to, or null if to none
 */
record PolicyGate(SdkHttpClient client, AccessReader reader, Supplier<@Nullable PolicyGuard> guard)
    implements SdkHttpClient {
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = client.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        PolicyGuard present = guard.get();
        Optional<PolicyDenial> denial =
            present == null ? Optional.empty() : denial(present, request);
        return denial.isPresent() ? denial.get().answer() : prepared.call();
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  /** What is no request of DynamoDB's is for the client to refuse. */
  private Optional<PolicyDenial> denial(PolicyGuard present, HttpExecuteRequest request)
      throws IOException {
    WireRequest sent = WireRequest.of(request);
    if (sent.operation().isEmpty()) {
      return Optional.empty();
    }
    String pattern = RequestOrigin.find().pattern();
    String by = sent.operation() + (pattern == null ? "" : " of " + pattern);
    try {
      return present.denies(reader.read(sent.operation(), JSON.readTree(sent.body())), by);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty(); // It is no request of DynamoDB's, which says so.
    }
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }
}
