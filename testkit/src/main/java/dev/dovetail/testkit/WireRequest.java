package dev.dovetail.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;

/**
 * A request of DynamoDB's protocol.
 *
 * @param target such as {@code DynamoDB_20120810.PutItem}, or an empty text if it has none
 * @param signed whether it says who sends it
 * @param body the JSON
 */
record WireRequest(String target, boolean signed, byte[] body) {
  static WireRequest of(HttpExecuteRequest request) throws IOException {
    ContentStreamProvider content =
        request.contentStreamProvider().orElse(() -> new ByteArrayInputStream(new byte[0]));
    boolean signed = request.httpRequest().firstMatchingHeader("Authorization").isPresent();
    try (InputStream in = content.newStream()) {
      return new WireRequest(target(request), signed, in.readAllBytes());
    }
  }

  /** {@return the operation of a request, or an empty text if it is none of DynamoDB's} */
  static String operation(HttpExecuteRequest request) {
    return operation(target(request));
  }

  /** {@return the operation, or an empty text if it is none of DynamoDB's} */
  String operation() {
    return operation(target);
  }

  private static String operation(String target) {
    return target.substring(target.lastIndexOf('.') + 1);
  }

  private static String target(HttpExecuteRequest request) {
    return request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
  }
}
