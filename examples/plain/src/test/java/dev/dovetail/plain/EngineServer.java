package dev.dovetail.plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Lets other processes on this machine reach an engine, over DynamoDB's own protocol. */
final class EngineServer implements AutoCloseable {
  private final ObjectMapper json = new ObjectMapper();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final DynamoDbClient engine;
  private final HttpServer server;

  EngineServer(DynamoDbClient engine) throws IOException {
    this.engine = engine;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      JsonNode request = json.readTree(exchange.getRequestBody());
      try {
        answer(exchange, 200, SdkJson.write(answer(target, request)));
      } catch (DynamoDbException e) {
        ObjectNode body = SdkJson.write(e);
        body.put("__type", e.awsErrorDetails().errorCode());
        body.put("message", e.awsErrorDetails().errorMessage());
        answer(exchange, e.statusCode(), body);
      }
    }
  }

  private SdkPojo answer(String target, JsonNode request) {
    return switch (target) {
      case "DynamoDB_20120810.PutItem" ->
          engine.putItem((PutItemRequest) SdkJson.read(PutItemRequest.builder(), request));
      case "DynamoDB_20120810.UpdateItem" ->
          engine.updateItem((UpdateItemRequest) SdkJson.read(UpdateItemRequest.builder(), request));
      case "DynamoDB_20120810.DeleteItem" ->
          engine.deleteItem((DeleteItemRequest) SdkJson.read(DeleteItemRequest.builder(), request));
      case "DynamoDB_20120810.Query" ->
          engine.query((QueryRequest) SdkJson.read(QueryRequest.builder(), request));
      default -> throw new IllegalArgumentException("No test sends " + target);
    };
  }

  private void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = json.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
