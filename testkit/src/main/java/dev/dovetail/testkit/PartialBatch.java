package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Map;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** A batch of which the last elements are not done, and come back as unprocessed. */
final class PartialBatch {
  private static final JsonMapper JSON = new JsonMapper();

  private final SdkHttpClient client;
  private final BodySigner signer;
  private final HttpExecuteRequest request;
  private final boolean reads;
  private int left;

  PartialBatch(
      SdkHttpClient client,
      BodySigner signer,
      HttpExecuteRequest request,
      String operation,
      int left) {
    this.client = client;
    this.signer = signer;
    this.request = request;
    this.reads = operation.equals("BatchGetItem");
    this.left = left;
  }

  HttpExecuteResponse answer() throws IOException {
    ObjectNode body = (ObjectNode) JSON.readTree(WireRequest.of(request).body());
    ObjectNode unprocessed = take((ObjectNode) body.path("RequestItems"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    if (body.path("RequestItems").isEmpty()) {
      answer.putObject(reads ? "Responses" : "ItemCollectionMetrics");
    } else {
      HttpExecuteResponse done = send(body);
      try (InputStream in = done.responseBody().orElseThrow()) {
        answer = (ObjectNode) JSON.readTree(in);
      }
      if (!done.httpResponse().isSuccessful()) {
        return WireAnswer.of(done.httpResponse().statusCode(), answer, "dovetail-fault");
      }
    }
    answer.set(reads ? "UnprocessedKeys" : "UnprocessedItems", unprocessed);
    return WireAnswer.of(200, answer, "dovetail-fault");
  }

  /** Takes what is not done out of the tables of a request, and returns it. */
  private ObjectNode take(ObjectNode tables) {
    ObjectNode unprocessed = JsonNodeFactory.instance.objectNode();
    for (Iterator<Map.Entry<String, JsonNode>> i = tables.properties().iterator(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> table = i.next();
      ArrayNode all = (ArrayNode) (reads ? table.getValue().get("Keys") : table.getValue());
      ArrayNode rest = JsonNodeFactory.instance.arrayNode();
      while (left > 0 && !all.isEmpty()) {
        rest.insert(0, all.remove(all.size() - 1));
        left--;
      }
      if (!rest.isEmpty()) {
        unprocessed.set(table.getKey(), reads ? withKeys(table.getValue(), rest) : rest);
      }
      if (all.isEmpty()) {
        i.remove();
      }
    }
    return unprocessed;
  }

  private static ObjectNode withKeys(JsonNode table, ArrayNode keys) {
    ObjectNode copy = table.deepCopy();
    copy.set("Keys", keys);
    return copy;
  }

  private HttpExecuteResponse send(ObjectNode body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    return client.prepareRequest(signer.signed(request, bytes)).call();
  }
}
