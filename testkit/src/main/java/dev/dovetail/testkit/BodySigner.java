package dev.dovetail.testkit;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.utils.CompletableFutureUtils;

/** Gives a request another body on its way. Safe for use by any number of threads. */
interface BodySigner {
  /** For an engine that does not look at signatures. */
  BodySigner UNSIGNED = (request, body) -> with(request.httpRequest(), body);

  /** For an endpoint that does. */
  BodySigner UNABLE =
      (request, body) -> {
        throw new IllegalStateException(
            "The fault changes the request, which has to be signed again on its way, and the faults"
                + " have no credentials for that. Give them those of the client:"
                + " faults.over(httpClient, credentialsProvider).");
      };

  /** {@return the request with another body, as the endpoint takes it} */
  HttpExecuteRequest signed(HttpExecuteRequest request, byte[] body);

  /** Signs with some credentials, for the region and the service of the signature before. */
  static BodySigner of(IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
    return new Again(credentials);
  }

  /** Signs as the SDK does. */
  record Again(IdentityProvider<? extends AwsCredentialsIdentity> credentials)
      implements BodySigner {
    private static final List<String> OF_THE_SIGNATURE =
        List.of("Authorization", "X-Amz-Date", "X-Amz-Security-Token", "x-amz-content-sha256");
    private static final Pattern SCOPE =
        Pattern.compile("AWS4-HMAC-SHA256 Credential=[^/]+/\\d+/([^/]+)/([^/]+)/aws4_request.*");
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    @Override
    public HttpExecuteRequest signed(HttpExecuteRequest request, byte[] body) {
      String before = request.httpRequest().firstMatchingHeader("Authorization").orElse("");
      Matcher scope = SCOPE.matcher(before);
      if (!scope.matches()) {
        throw new IllegalStateException(
            "The fault changes the request, which has to be signed again on its way, and that is"
                + " known for AWS4-HMAC-SHA256 only, but the request has "
                + (before.isEmpty() ? "no signature" : before.split(" ", 2)[0])
                + ".");
      }
      HttpExecuteRequest changed = with(request.httpRequest(), body);
      SdkHttpRequest.Builder unsigned = changed.httpRequest().toBuilder();
      OF_THE_SIGNATURE.forEach(unsigned::removeHeader);
      SignedRequest signed =
          SIGNER.sign(
              sign ->
                  sign.identity(CompletableFutureUtils.joinLikeSync(credentials.resolveIdentity()))
                      .request(unsigned.build())
                      .payload(changed.contentStreamProvider().orElseThrow())
                      .putProperty(AwsV4HttpSigner.REGION_NAME, scope.group(1))
                      .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, scope.group(2)));
      return HttpExecuteRequest.builder()
          .request(signed.request())
          .contentStreamProvider(signed.payload().orElseThrow())
          .build();
    }
  }

  private static HttpExecuteRequest with(SdkHttpRequest request, byte[] body) {
    return HttpExecuteRequest.builder()
        .request(
            request.toBuilder().putHeader("Content-Length", Integer.toString(body.length)).build())
        .contentStreamProvider(() -> new ByteArrayInputStream(body))
        .build();
  }
}
