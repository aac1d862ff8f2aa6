package dev.dovetail.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;

/**
 * A request of DynamoDB's protocol.
 *
 * @param operation such as {@code PutItem}
 * @param body the JSON
 */
record WireRequest(String operation, byte[] body) {
  static WireRequest of(HttpExecuteRequest request) throws IOException {
    ContentStreamProvider content =
        request.contentStreamProvider().orElse(() -> new ByteArrayInputStream(new byte[0]));
    try (InputStream in = content.newStream()) {
      return new WireRequest(operation(request), in.readAllBytes());
    }
  }

  /** {@return the operation of a request, or an empty text if it is none of DynamoDB's} */
  static String operation(HttpExecuteRequest request) {
    return request
        .httpRequest()
        .firstMatchingHeader("X-Amz-Target")
        .map(target -> target.substring(target.lastIndexOf('.') + 1))
        .orElse("");
  }
}
