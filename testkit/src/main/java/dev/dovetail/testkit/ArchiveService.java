package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The protocol of Firehose in front of an archive. */
final class ArchiveService implements LocalService {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MAX_RECORDS = 500;
  private static final int MAX_RECORD_BYTES = 1_024_000;
  private static final int MAX_REQUEST_BYTES = 4 * 1_024 * 1_024;

  private final LocalArchive archive;

  ArchiveService(LocalArchive archive) {
    this.archive = archive;
  }

  @Override
  public String kind() {
    return "a stream of Firehose";
  }

  @Override
  public Fault fault() {
    return archive.fault();
  }

  @Override
  public String contentType() {
    return "application/x-amz-json-1.1";
  }

  @Override
  public String answer(WireRequest request) {
    JsonNode body;
    try {
      body = JSON.readTree(request.body());
    } catch (IOException e) {
      throw ServiceRefusal.of("SerializationException", "The request is no JSON.");
    }
    if (!archive.name().equals(body.path("DeliveryStreamName").asText())) {
      throw ServiceRefusal.of("ResourceNotFoundException", "There is no such stream.");
    }
    return switch (request.operation()) {
      case "PutRecord" -> one(body);
      case "PutRecordBatch" -> batch(body, request.body().length);
      default ->
          throw ServiceRefusal.of(
              "UnknownOperationException", "The local archive has no " + request.operation() + ".");
    };
  }

  private String one(JsonNode body) {
    byte[] data = data(body.path("Record"));
    archive.request(1);
    String id = archive.put(new String(data, UTF_8));
    if (id.isEmpty()) {
      throw throttled();
    }
    return JSON.createObjectNode().put("RecordId", id).put("Encrypted", false).toString();
  }

  private String batch(JsonNode body, int bytes) {
    JsonNode records = body.path("Records");
    if (records.isEmpty() || records.size() > MAX_RECORDS) {
      throw ServiceRefusal.of("ValidationException", "A batch has 1 to 500 records.");
    }
    if (bytes > MAX_REQUEST_BYTES) {
      throw ServiceRefusal.of("InvalidArgumentException", "The batch has more than 4 MiB.");
    }
    List<byte[]> all = new ArrayList<>();
    records.forEach(record -> all.add(data(record)));
    archive.request(all.size());
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode responses = answer.putArray("RequestResponses");
    int failed = 0;
    for (byte[] data : all) {
      String id = archive.put(new String(data, UTF_8));
      if (id.isEmpty()) {
        failed++;
        responses
            .addObject()
            .put("ErrorCode", "ServiceUnavailableException")
            .put("ErrorMessage", "The test has it refused.");
      } else {
        responses.addObject().put("RecordId", id);
      }
    }
    return answer.put("FailedPutCount", failed).put("Encrypted", false).toString();
  }

  private static byte[] data(JsonNode record) {
    byte[] data;
    try {
      data = record.path("Data").binaryValue();
    } catch (IOException e) {
      throw ServiceRefusal.of("SerializationException", "A record's Data is no Base64.");
    }
    if (data == null) {
      throw ServiceRefusal.of("ValidationException", "A record has no Data.");
    }
    if (data.length > MAX_RECORD_BYTES) {
      throw ServiceRefusal.of("ValidationException", "A record has more than 1,000 KiB.");
    }
    return data;
  }

  @Override
  public String answer(ServiceRefusal refusal) {
    return JSON.createObjectNode()
        .put("__type", refusal.code())
        .put("message", refusal.getMessage())
        .toString();
  }

  /** Firehose says by a server's error that its throughput is exceeded. */
  @Override
  public ServiceRefusal throttled() {
    return new ServiceRefusal(500, "ServiceUnavailableException", "Slow down.");
  }
}
