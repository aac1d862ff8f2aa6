package dev.dovetail.lambda.streams;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Calls an AWS service by its HTTP protocol, signed by the SDK's signer. It does not try again:
 * that is the caller's, or the stream's, which delivers the records again.
 *
 * <p>Safe for use by any number of threads.
 */
final class AwsCall {
  private static final int OK = 200;

  private final String service;
  private final String region;
  private final URI endpoint;
  private final AwsCredentialsProvider credentials;
  private final SdkHttpClient http;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  AwsCall(Arn arn, AwsCredentialsProvider credentials, SdkHttpClient http) {
    this.service = arn.service();
    this.region = arn.region();
    this.endpoint = arn.endpoint();
    this.credentials = credentials;
    this.http = http;
  }

  /**
   * {@return the body of the reply}
   *
   * @throws PublishFailure if the service refuses the call
   */
  byte[] post(Map<String, String> headers, byte[] body) throws IOException {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(endpoint);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      request.putHeader(header.getKey(), header.getValue());
    }
    request.putHeader("Content-Length", Integer.toString(body.length));
    SignedRequest signed =
        signer.sign(
            SignRequest.builder((AwsCredentialsIdentity) credentials.resolveCredentials())
                .request(request.build())
                .payload(ContentStreamProvider.fromByteArrayUnsafe(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                .build());
    HttpExecuteRequest.Builder call = HttpExecuteRequest.builder().request(signed.request());
    Optional<ContentStreamProvider> payload = signed.payload();
    if (payload.isPresent()) {
      call.contentStreamProvider(payload.get());
    }
    return reply(http.prepareRequest(call.build()).call());
  }

  private byte[] reply(HttpExecuteResponse response) throws IOException {
    byte[] body = new byte[0];
    if (response.responseBody().isPresent()) {
      try (InputStream in = response.responseBody().get()) {
        body = in.readAllBytes();
      }
    }
    int status = response.httpResponse().statusCode();
    if (status != OK) {
      throw PublishFailure.answered(service, status, ErrorCode.of(body));
    }
    return body;
  }
}
