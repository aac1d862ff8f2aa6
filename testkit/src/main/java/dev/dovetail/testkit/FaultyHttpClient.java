package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** Lets requests meet faults on their way to another client and back. */
final class FaultyHttpClient implements SdkHttpClient {
  private static final String REQUEST_ID = "dovetail-fault";

  private final SdkHttpClient client;
  private final Faults faults;
  private final BodySigner signer;

  FaultyHttpClient(SdkHttpClient client, Faults faults, BodySigner signer) {
    this.client = client;
    this.faults = faults;
    this.signer = signer;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = client.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        FaultTarget target = FaultTarget.of(request);
        return answer(request, target.operation(), prepared, faults.of(target));
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  private HttpExecuteResponse answer(
      HttpExecuteRequest request, String operation, ExecutableHttpRequest prepared, Fault fault)
      throws IOException {
    return switch (fault.kind()) {
      case NONE -> prepared.call();
      case SLOW, MEANWHILE -> {
        fault.act();
        yield prepared.call();
      }
      case REQUEST_LOST -> throw new ConnectException("A fault of the test: the request was lost.");
      case ANSWER_LOST -> {
        drop(prepared.call());
        throw new SocketTimeoutException("A fault of the test: the answer was lost.");
      }
      case ANSWER_BROKEN -> {
        drop(prepared.call());
        yield error(500, "InternalServerError", "A fault of the test.");
      }
      case THROTTLED ->
          error(400, "ThrottlingException", "A fault of the test: the request was throttled.");
      case INTERNAL_ERROR -> error(500, "InternalServerError", "A fault of the test.");
      case CONFLICT -> conflict(request);
      case CANCELED -> canceled(fault.reasons());
      case UNPROCESSED ->
          new PartialBatch(client, signer, request, operation, fault.count()).answer();
      case SHORT_PAGE -> ShortPage.answer(client, signer, request, fault.count());
    };
  }

  private static void drop(HttpExecuteResponse answer) throws IOException {
    if (answer.responseBody().isPresent()) {
      answer.responseBody().get().close();
    }
  }

  private static HttpExecuteResponse conflict(HttpExecuteRequest request) {
    FaultTarget target = FaultTarget.of(request);
    if (target.operation().startsWith("Transact")) {
      String[] reasons = new String[Math.max(1, target.actions())];
      Arrays.fill(reasons, "None");
      reasons[0] = "TransactionConflict";
      return canceled(List.of(reasons));
    }
    return error(400, "TransactionConflictException", "Transaction is ongoing for the item");
  }

  private static HttpExecuteResponse canceled(List<String> reasons) {
    ObjectNode body =
        body(
            "TransactionCanceledException",
            "Transaction cancelled, please refer cancellation reasons for specific reasons ["
                + String.join(", ", reasons)
                + "]");
    ArrayNode list = body.putArray("CancellationReasons");
    reasons.forEach(code -> list.addObject().put("Code", code));
    return WireAnswer.of(400, body, REQUEST_ID);
  }

  private static HttpExecuteResponse error(int status, String code, String message) {
    return WireAnswer.of(status, body(code, message), REQUEST_ID);
  }

  private static ObjectNode body(String code, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("__type", WireAnswer.TYPE + code)
        .put("message", message);
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
