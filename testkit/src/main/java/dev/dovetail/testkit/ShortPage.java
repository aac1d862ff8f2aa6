package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** A query or a scan that ends before all is read. */
final class ShortPage {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LIMIT = "Limit";

  private ShortPage() {}

  static HttpExecuteResponse answer(
      SdkHttpClient client, BodySigner signer, HttpExecuteRequest request, int items)
      throws IOException {
    ObjectNode body = (ObjectNode) JSON.readTree(WireRequest.of(request).body());
    JsonNode limit = body.path(LIMIT);
    body.put(LIMIT, limit.isInt() ? Math.min(limit.asInt(), items) : items);
    return client.prepareRequest(signer.signed(request, JSON.writeValueAsBytes(body))).call();
  }
}
