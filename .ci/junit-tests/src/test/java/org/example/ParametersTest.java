package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Requests;
import dev.dovetail.testkit.Transport;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** All kinds of parameters, each on the engine of the test. */
@DynamoDbTest
class ParametersTest {
  @Test
  void parameters_direct_areOfOneEngine(
      Requests requests,
      NotesTable table,
      Notes notes,
      DynamoDbClient client,
      DynamoDbAsyncClient asyncClient,
      DynamoDbStreamsClient streams,
      DynamoDbEnhancedClient enhanced,
      DynamoDbEnhancedAsyncClient enhancedAsync,
      LocalDynamoDb db) {
    var stream = db.stream("notes");
    Note note = notes.add("ann", "Buy milk");

    assertEquals(Optional.of(note), table.notes().get("ann", note.id()));
    assertSame(client, db.client());
    assertEquals(1, client.describeTable(b -> b.tableName("notes")).table().itemCount());
    assertEquals(
        1, asyncClient.describeTable(b -> b.tableName("notes")).join().table().itemCount());
    assertEquals(1, stream.take().size());
    assertEquals(1, streams.listStreams().streams().size());
    var schema = TableSchema.documentSchemaBuilder().build();
    assertEquals(
        1, enhanced.table("notes", schema).describeTable().table().itemCount());
    assertEquals(
        1, enhancedAsync.table("notes", schema).describeTable().join().table().itemCount());
    assertEquals(1, requests.last(request -> request.api().equals("PutItem")).size());
  }

  @Nested
  @DynamoDbTest(transport = Transport.WIRE)
  class OverTheWire {
    @Test
    void parameters_overTheWire_areOfOneEngine(
        Faults faults, Requests requests, Notes notes, DynamoDbAsyncClient asyncClient) {
      faults.next("PutItem", Fault.answerLost());
      Note note = notes.add("ann", "Buy milk");

      assertEquals(Optional.of(note), notes.get("ann", note.id()));
      assertEquals(2, faults.sent("PutItem"));
      assertEquals(
          1, asyncClient.describeTable(b -> b.tableName("notes")).join().table().itemCount());
    }
  }
}
