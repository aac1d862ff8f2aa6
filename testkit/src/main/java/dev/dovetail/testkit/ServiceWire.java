package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Answers requests from a local service. Safe for use by any number of threads. */
final class ServiceWire implements SdkHttpClient {
  private final LocalService service;

  ServiceWire(LocalService service) {
    this.service = service;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(WireRequest.of(request), service.fault());
      }

      @Override
      public void abort() {
        // Nothing is open.
      }
    };
  }

  private HttpExecuteResponse answer(WireRequest request, Fault fault) throws IOException {
    switch (fault.kind()) {
      case NONE -> {
        return answer(request);
      }
      case SLOW, MEANWHILE -> {
        fault.act();
        return answer(request);
      }
      case REQUEST_LOST -> throw new ConnectException("A fault of the test: the request was lost.");
      case ANSWER_LOST -> {
        answer(request);
        throw new SocketTimeoutException("A fault of the test: the answer was lost.");
      }
      case ANSWER_BROKEN -> {
        answer(request);
        return refused(new ServiceRefusal(500, "InternalFailure", "A fault of the test."));
      }
      case THROTTLED -> {
        return refused(service.throttled());
      }
      case INTERNAL_ERROR -> {
        return refused(new ServiceRefusal(500, "InternalFailure", "A fault of the test."));
      }
      case CONFLICT, CANCELED, UNPROCESSED, SHORT_PAGE ->
          throw new IllegalArgumentException(
              "The fault \""
                  + fault
                  + "\" is one of DynamoDB, and this is "
                  + service.kind()
                  + ".");
    }
    throw new IllegalStateException(fault.toString());
  }

  private HttpExecuteResponse answer(WireRequest request) {
    try {
      return response(200, service.answer(request));
    } catch (ServiceRefusal e) {
      return refused(e);
    }
  }

  private HttpExecuteResponse refused(ServiceRefusal refusal) {
    return response(refusal.status(), service.answer(refusal));
  }

  private HttpExecuteResponse response(int status, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader("Content-Type", service.contentType())
                .putHeader("Content-Length", Integer.toString(bytes.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
        .build();
  }

  @Override
  public String clientName() {
    return "Dovetail";
  }

  @Override
  public void close() {
    // The service stays.
  }
}
