package dev.dovetail.lambda.streams;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.dovetail.InvalidRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Reads the event that Lambda makes of a batch of records. */
public final class StreamEvent {
  /** Attributes are nested 32 deep at most, with two levels of JSON for each. */
  private static final int MAX_DEPTH = 100;

  private static final int MAX_NAME = 65_536;

  private static final JsonFactory STRICT =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(100)
                  .maxNameLength(MAX_NAME)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // The names of map entries are data: they must not pile up in tables of names.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private StreamEvent() {}

  /**
   * {@return the records of an event, in order, as the SDK would have read them from the stream}
   *
   * @param in the event, which stays the caller's to close
   * @throws IOException if it can't be read to its end
   * @throws InvalidRecord if it is no event of a DynamoDB stream; the message has no attributes
   */
  public static List<Record> read(InputStream in) throws IOException {
    byte[] event = in.readAllBytes();
    try (JsonParser parser = STRICT.createParser(event)) {
      parser.nextToken();
      List<Record> records = records(new JsonCursor(parser));
      if (parser.nextToken() != null) {
        throw new InvalidRecord("The event goes on after the end of its JSON object.");
      }
      return records;
    } catch (IOException e) {
      // The message of the cause may quote the event.
      throw new InvalidRecord("The event is not the JSON of a DynamoDB stream event.");
    }
  }

  private static List<Record> records(JsonCursor json) throws IOException {
    List<Record> records = null;
    json.object("event");
    while (json.nextMember()) {
      if (json.name().equals("Records")) {
        records = new ArrayList<>();
        json.array("Records");
        while (json.nextToken() != JsonToken.END_ARRAY) {
          records.add(new RecordJson(json).read());
        }
      } else {
        json.skip();
      }
    }
    if (records == null) {
      throw new InvalidRecord(
          "The event has no Records. This function takes the events of a DynamoDB stream, not those"
              + " of an API or a schedule.");
    }
    return List.copyOf(records);
  }
}
