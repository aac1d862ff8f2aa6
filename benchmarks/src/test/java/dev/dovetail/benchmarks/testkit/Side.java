package dev.dovetail.benchmarks.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** One of the ways to an engine; it knows what a request can only have from an earlier answer. */
abstract class Side {
  static final String AUTHORIZATION =
      "AWS4-HMAC-SHA256 Credential=test/20261121/us-east-1/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=none";

  /** The arns, ids and iterators of streams. */
  private static final Pattern LEARNED =
      Pattern.compile(
          "\"(LatestStreamArn|ShardId|ShardIterator|NextShardIterator|SequenceNumber)\":\"([^\"]+)\"");

  private final Map<String, String> learned = new HashMap<>();

  /** {@return an in-process HTTP client as a side} */
  static Side inProcess(SdkHttpClient client) {
    return new Side() {
      @Override
      Reply exchange(Map<String, String> headers, String body) throws IOException {
        SdkHttpRequest.Builder request =
            SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(URI.create("http://dynamodb.invalid/"));
        headers.forEach(request::putHeader);
        HttpExecuteResponse response =
            client
                .prepareRequest(
                    HttpExecuteRequest.builder()
                        .request(request.build())
                        .contentStreamProvider(() -> new ByteArrayInputStream(body.getBytes(UTF_8)))
                        .build())
                .call();
        try (InputStream in = response.responseBody().orElseThrow()) {
          return new Reply(
              response.httpResponse().statusCode(), new String(in.readAllBytes(), UTF_8));
        }
      }
    };
  }

  /** {@return an HTTP server as a side} */
  static Side over(URI uri) {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return new Side() {
      @Override
      Reply exchange(Map<String, String> headers, String body) throws Exception {
        HttpRequest.Builder request =
            HttpRequest.newBuilder(uri.resolve("/")).POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
      }
    };
  }

  /** What came back, as it is. */
  record Reply(int status, String body) {}

  abstract Reply exchange(Map<String, String> headers, String body) throws Exception;

  Answer send(Sent request) throws Exception {
    String body = request.body();
    for (Map.Entry<String, String> each : learned.entrySet()) {
      body = body.replace('@' + each.getKey(), each.getValue());
    }
    Reply reply = exchange(headers(request.target()), body);
    Matcher matcher = LEARNED.matcher(reply.body());
    while (matcher.find()) {
      learned.put(matcher.group(1).replace("Next", "").replace("Latest", ""), matcher.group(2));
    }
    return Answer.of(reply.status(), reply.body());
  }

  static Map<String, String> headers(String target) {
    return Map.of(
        "X-Amz-Target", target,
        "Content-Type", "application/x-amz-json-1.0",
        "Authorization", AUTHORIZATION);
  }
}
