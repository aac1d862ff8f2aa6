package dev.dovetail.testkit.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * An endpoint that refuses requests whose signature of version 4 is not that of their headers and
 * body, as AWS does. It has none of the SDK's code for signatures.
 */
final class SignatureCheck implements SdkHttpClient {
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=\\w+/(\\d{8})/([^/]+)/([^/]+)/aws4_request,"
              + " SignedHeaders=([^,]+), Signature=(\\w+)");

  private final SdkHttpClient endpoint;
  private final String secret;
  private int passed;
  private int refused;

  SignatureCheck(SdkHttpClient endpoint, String secret) {
    this.endpoint = endpoint;
    this.secret = secret;
  }

  int passed() {
    return passed;
  }

  int refused() {
    return refused;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = endpoint.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        if (isSigned(request)) {
          passed++;
          return prepared.call();
        }
        refused++;
        return refusal();
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  private boolean isSigned(HttpExecuteRequest request) throws IOException {
    byte[] body;
    try (InputStream in = request.contentStreamProvider().orElseThrow().newStream()) {
      body = in.readAllBytes();
    }
    Matcher given = AUTHORIZATION.matcher(header(request, "Authorization"));
    String length = header(request, "Content-Length");
    if (!given.matches() || !length.equals(Integer.toString(body.length))) {
      return false;
    }
    String hash = hex(sha256(body));
    String stated = header(request, "x-amz-content-sha256");
    if (!stated.isEmpty() && !stated.equals(hash)) {
      return false;
    }
    StringBuilder canonical = new StringBuilder("POST\n/\n\n");
    for (String name : given.group(4).split(";")) {
      canonical.append(name).append(':').append(header(request, name).trim()).append('\n');
    }
    canonical.append('\n').append(given.group(4)).append('\n').append(hash);
    String scope = given.group(1) + "/" + given.group(2) + "/" + given.group(3) + "/aws4_request";
    String text =
        "AWS4-HMAC-SHA256\n"
            + header(request, "X-Amz-Date")
            + "\n"
            + scope
            + "\n"
            + hex(sha256(canonical.toString().getBytes(UTF_8)));
    byte[] key = ("AWS4" + secret).getBytes(UTF_8);
    for (String part : scope.split("/")) {
      key = hmac(key, part);
    }
    return hex(hmac(key, text)).equals(given.group(5));
  }

  private static String header(HttpExecuteRequest request, String name) {
    String found = request.httpRequest().firstMatchingHeader(name).orElse("");
    return found.isEmpty() && name.equalsIgnoreCase("host") ? request.httpRequest().host() : found;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static HttpExecuteResponse refusal() {
    byte[] body =
        "{\"__type\":\"com.amazon.coral.service#InvalidSignatureException\",\"message\":\"\"}"
            .getBytes(UTF_8);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(400)
                .putHeader("Content-Type", "application/x-amz-json-1.0")
                .putHeader("Content-Length", Integer.toString(body.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  @Override
  public String clientName() {
    return "SignatureCheck";
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
