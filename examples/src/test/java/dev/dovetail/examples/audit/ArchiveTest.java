package dev.dovetail.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.examples.shop.ShopTable;
import dev.dovetail.lambda.streams.FirehoseArchive;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.LocalArchive;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.StreamDelivery;
import dev.dovetail.testkit.TableStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What the page about archives says, and whether an archive has all that was written. */
@DynamoDbTest
class ArchiveTest {
  private static final StaticCredentialsProvider ANYBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
  private static final JsonMapper JSON = new JsonMapper();
  private static final int CHANGES = Integer.getInteger("dovetail.changes", 2_500);
  private static final int KEYS = 1_000;
  private static final int BATCH = 25;

  @Test
  void archive_overAFailure_hasEveryChange(LocalDynamoDb db, ShopTable shop) {
    shop.orders().place("ann", BigDecimal.TEN);
    shop.orders().place("bob", BigDecimal.ONE);
    LocalArchive archive = new LocalArchive("changes");
    StreamDelivery delivery =
        StreamDelivery.of(db.stream("shop"))
            .batchSize(500)
            .bisectBatchOnFunctionError(true)
            .maximumRetryAttempts(3)
            .to(new KeepOrders(FirehoseArchive.of(archive.arn(), ANYBODY, archive.httpClient())));

    archive.next(Fault.throttled(), Fault.answerLost());
    delivery.deliver();
    assertThat(archive.records()).hasSize(4); // Each twice: an answer was lost.
    assertThat(delivery.attempts()).hasSize(1);
    assertThat(new HashSet<>(archive.records())).hasSize(2);
  }

  @Test
  void archive_changeThatIsTooLarge_isGivenUpAloneAndKnown(
      LocalDynamoDb db, ShopTable shop, DynamoDbClient client) {
    shop.orders().place("ann", BigDecimal.TEN);
    // Each of these characters has six in JSON.
    String large = "\u0001".repeat(300_000);
    client.putItem(
        put ->
            put.tableName("shop")
                .item(Map.of("pk", s("LARGE"), "sk", s("LARGE"), "text", s(large))));
    shop.orders().place("bob", BigDecimal.ONE);
    LocalArchive archive = new LocalArchive("changes");
    StreamDelivery delivery = delivery(db.stream("shop"), archive);

    delivery.deliver();

    assertThat(archive.records()).hasSizeGreaterThan(1).noneMatch(line -> line.contains("LARGE"));
    assertThat(new HashSet<>(archive.records())).hasSize(2);
    assertThat(delivery.discarded())
        .singleElement()
        .satisfies(
            given -> {
              assertThat(given.records()).hasSize(1);
              assertThat(given.records().get(0).dynamodb().keys()).containsEntry("pk", s("LARGE"));
            });
  }

  @Test
  void archive_manyChangesOverManyFailures_hasEachWithExactImages(
      LocalDynamoDb db, ShopTable shop, DynamoDbClient client) throws Exception {
    long seed = Long.getLong("dovetail.seed", 20261121);
    Random random = new Random(seed);
    TableStream truth = db.stream("shop");
    LocalArchive archive = new LocalArchive("changes");
    StreamDelivery delivery = delivery(db.stream("shop"), archive);
    Set<String> refused = new HashSet<>();
    archive.refuse(line -> random.nextInt(200) == 0 && refused.add(line));
    Map<String, Map<String, AttributeValue>> table =
        new Writer(client, random).write(CHANGES, archive, delivery);

    Map<String, Record> records = new HashMap<>();
    truth.take().forEach(record -> records.put(record.eventID(), record));
    assertThat(records).as("seed %d", seed).hasSize(CHANGES);
    assertThat(delivery.discarded()).as("seed %d", seed).isEmpty();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : archive.records()) {
      lines.add(JSON.readTree(line));
    }
    Set<String> ids = new HashSet<>();
    for (JsonNode line : lines) {
      ids.add(line.path("eventId").asText());
      assertSame(line, records.get(line.path("eventId").asText()), seed);
    }
    assertThat(ids).as("at least once, seed %d", seed).isEqualTo(records.keySet());
    assertThat(lines).as("repetitions, seed %d", seed).hasSizeGreaterThan(CHANGES);
    assertThat(replayed(lines)).as("by sequence numbers, seed %d", seed).isEqualTo(table);
  }

  private static void assertSame(JsonNode line, Record record, long seed) {
    assertThat(line.path("sequenceNumber").asText())
        .as("seed %d", seed)
        .isEqualTo(record.dynamodb().sequenceNumber());
    assertThat(Images.read(line.path("keys"))).isEqualTo(record.dynamodb().keys());
    assertThat(line.has("old")).isEqualTo(record.dynamodb().hasOldImage());
    assertThat(line.has("new")).isEqualTo(record.dynamodb().hasNewImage());
    assertThat(Images.read(line.path("old")))
        .as("seed %d", seed)
        .isEqualTo(record.dynamodb().oldImage());
    assertThat(Images.read(line.path("new")))
        .as("seed %d", seed)
        .isEqualTo(record.dynamodb().newImage());
  }

  /** What a reader has of the table who puts the changes in the order of their numbers. */
  private static Map<String, Map<String, AttributeValue>> replayed(List<JsonNode> lines) {
    List<JsonNode> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparing(line -> new BigInteger(line.path("sequenceNumber").asText())));
    Map<String, Map<String, AttributeValue>> items = new HashMap<>();
    for (JsonNode line : sorted) {
      String key = line.at("/keys/pk/S").asText();
      if (line.has("new")) {
        items.put(key, Images.read(line.path("new")));
      } else {
        items.remove(key);
      }
    }
    return items;
  }

  private static StreamDelivery delivery(TableStream stream, LocalArchive archive) {
    return StreamDelivery.of(stream)
        .batchSize(500)
        .bisectBatchOnFunctionError(true)
        .maximumRetryAttempts(3)
        .to(new KeepOrders(FirehoseArchive.of(archive.arn(), ANYBODY, archive.httpClient())));
  }

  private static AttributeValue s(String text) {
    return AttributeValue.fromS(text);
  }

  /** Writes to a table, and delivers its stream now and then. */
  private record Writer(DynamoDbClient client, Random random) {
    private static final List<Fault> FAULTS =
        List.of(Fault.throttled(), Fault.requestLost(), Fault.answerLost(), Fault.answerBroken());

    /** {@return what is in the table in the end, by partition key} */
    Map<String, Map<String, AttributeValue>> write(
        int changes, LocalArchive archive, StreamDelivery delivery) {
      Images images = new Images(random);
      Set<String> there = new HashSet<>();
      int round = 0;
      for (int left = changes; left > 0; left -= BATCH) {
        Map<String, WriteRequest> batch = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(BATCH, left); i++) {
          String key = "K" + (round * BATCH + i) % KEYS;
          batch.put(key, request(key, there, images, round));
        }
        client.batchWriteItem(
            write -> write.requestItems(Map.of("shop", List.copyOf(batch.values()))));
        if (++round % 10 == 0) {
          archive.next(FAULTS.get(random.nextInt(FAULTS.size())));
          delivery.deliver();
        }
      }
      delivery.deliver();
      Map<String, Map<String, AttributeValue>> items = new HashMap<>();
      client
          .scanPaginator(scan -> scan.tableName("shop"))
          .items()
          .forEach(item -> items.put(item.get("pk").s(), item));
      return items;
    }

    /**
     * A write that changes something: no item is like the one before, and none is deleted twice.
     */
    private WriteRequest request(String key, Set<String> there, Images images, int round) {
      Map<String, AttributeValue> keys = Map.of("pk", s(key), "sk", s("S"));
      if (random.nextInt(4) == 0 && there.remove(key)) {
        return WriteRequest.builder().deleteRequest(delete -> delete.key(keys)).build();
      }
      there.add(key);
      Map<String, AttributeValue> item = new HashMap<>(images.next());
      item.putAll(keys);
      item.put("round", AttributeValue.fromN(Integer.toString(round)));
      return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }
  }
}
