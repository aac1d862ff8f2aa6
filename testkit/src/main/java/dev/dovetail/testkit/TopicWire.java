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

/** Answers requests of SNS's protocol from a topic. Safe for use by any number of threads. */
final class TopicWire implements SdkHttpClient {
  private final LocalTopic topic;

  TopicWire(LocalTopic topic) {
    this.topic = topic;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(WireRequest.of(request).body(), topic.fault());
      }

      @Override
      public void abort() {
        // Nothing is open.
      }
    };
  }

  private HttpExecuteResponse answer(byte[] body, Fault fault) throws IOException {
    switch (fault.kind()) {
      case NONE -> {
        return answer(body);
      }
      case SLOW, MEANWHILE -> {
        fault.act();
        return answer(body);
      }
      case REQUEST_LOST -> throw new ConnectException("A fault of the test: the request was lost.");
      case ANSWER_LOST -> {
        answer(body);
        throw new SocketTimeoutException("A fault of the test: the answer was lost.");
      }
      case ANSWER_BROKEN -> {
        answer(body);
        return refused(new TopicRefusal(500, "InternalFailure", "A fault of the test."));
      }
      case THROTTLED -> {
        return refused(new TopicRefusal(400, "Throttling", "A fault of the test."));
      }
      case INTERNAL_ERROR -> {
        return refused(new TopicRefusal(500, "InternalFailure", "A fault of the test."));
      }
      case CONFLICT, CANCELED, UNPROCESSED ->
          throw new IllegalArgumentException(
              "The fault \"" + fault + "\" is one of DynamoDB, and this is a topic of SNS.");
    }
    throw new IllegalStateException(fault.toString());
  }

  private HttpExecuteResponse answer(byte[] body) {
    try {
      return response(200, new TopicRequest(topic, new String(body, UTF_8)).answer());
    } catch (TopicRefusal e) {
      return refused(e);
    }
  }

  private static HttpExecuteResponse refused(TopicRefusal refusal) {
    return response(
        refusal.status(),
        "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type><Code>"
            + refusal.code()
            + "</Code><Message>"
            + refusal.getMessage()
            + "</Message></Error><RequestId>dovetail</RequestId></ErrorResponse>");
  }

  private static HttpExecuteResponse response(int status, String xml) {
    byte[] bytes = xml.getBytes(UTF_8);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader("Content-Type", "text/xml")
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
    // The topic stays.
  }
}
