package dev.dovetail.examples.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.CancellationReason;
import dev.dovetail.ItemKey;
import dev.dovetail.RepositoryException;
import dev.dovetail.RequestFailed;
import dev.dovetail.TableOptions;
import dev.dovetail.TransactionCanceled;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table under attack, with bystanders in it, and what has to hold of every refusal. */
final class Attacked {
  /** Is part of every value that no message may show. */
  static final String SECRET = "s3cr3t";

  private final DynamoDbClient client;
  private final String name;
  private final AtomicInteger sent = new AtomicInteger();
  private final HostileTable table;

  private Attacked(DynamoDbHostileTable engine) {
    this.client = engine.client();
    this.name = engine.tableName();
    this.table = with(TableOptions.defaults());
  }

  /** The same table with options, whose requests are counted as well. */
  HostileTable with(TableOptions options) {
    return DynamoDbHostileTable.on(
        client, name, options.withListener(report -> sent.incrementAndGet()));
  }

  /** The same table, whose cursors are signed. */
  HostileTable signed() {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) 7);
    return with(TableOptions.defaults().withCursorSecret(secret));
  }

  /** The table with two bystanders, of which one has the key that the attacks are closest to. */
  static Attacked of(HostileTable engine) {
    Attacked attacked = new Attacked((DynamoDbHostileTable) engine);
    attacked.table.parcels().create(Parcel.of("bystander").withName(SECRET));
    attacked.table.letters().create(new Letter("ann", "bystander", "open", 1));
    return attacked;
  }

  HostileTable table() {
    return table;
  }

  DynamoDbClient client() {
    return client;
  }

  String name() {
    return name;
  }

  /** What a call throws, or null. */
  static @Nullable Throwable thrownBy(ThrowingCallable call) {
    return org.assertj.core.api.Assertions.catchThrowable(call);
  }

  /** A call that is refused before anything is sent. */
  Throwable refused(String said, Class<? extends Throwable> type, ThrowingCallable call) {
    int before = sent.get();
    Throwable refusal = thrownBy(call);
    assertThat(refusal).as(said).isInstanceOf(type);
    assertThat(sent.get()).as("requests of " + said).isEqualTo(before);
    tells(said, refusal);
    return refusal;
  }

  /** A call that DynamoDB refuses, which leaves everything as it was. */
  Throwable refusedByDynamoDb(String said, Class<? extends Throwable> type, ThrowingCallable call) {
    Set<Map<String, AttributeValue>> before = items();
    Throwable refusal = thrownBy(call);
    assertThat(refusal).as(said).isInstanceOf(type);
    assertThat(items()).as(said).isEqualTo(before);
    tells(said, refusal);
    return refusal;
  }

  /** A parcel as it is stored. */
  Map<String, AttributeValue> item(String owner, String id) {
    ItemKey key = ParcelSchema.key(owner, id);
    return client
        .getItem(
            get ->
                get.tableName(name)
                    .key(
                        Map.of(
                            "pk", AttributeValue.fromS(key.pk()),
                            "sk", AttributeValue.fromS(key.sk()))))
        .item();
  }

  /** Everything that is stored. */
  Set<Map<String, AttributeValue>> items() {
    Set<Map<String, AttributeValue>> items = new HashSet<>();
    client.scanPaginator(scan -> scan.tableName(name)).items().forEach(items::add);
    return items;
  }

  /** A refusal is of ours, is no failed request, says something, and gives no value away. */
  private static void tells(String said, @Nullable Throwable refusal) {
    assertThat(refusal)
        .as(said)
        .isInstanceOfAny(RepositoryException.class, IllegalArgumentException.class)
        .isNotInstanceOf(RequestFailed.class);
    for (Throwable each = refusal; each != null; each = each.getCause()) {
      if (each.getClass().getName().startsWith("dev.dovetail")
          || each instanceof IllegalArgumentException) {
        assertThat(each.toString()).as(said).doesNotContain(SECRET).hasSizeBetween(60, 1500);
      }
      if (each instanceof TransactionCanceled canceled) {
        refusalsOf(canceled).forEach(reason -> tells(said, reason));
      }
    }
  }

  /** The refusals of the writes of a transaction. */
  static List<RepositoryException> refusalsOf(TransactionCanceled canceled) {
    return canceled.reasons().stream()
        .filter(CancellationReason.Refused.class::isInstance)
        .map(reason -> ((CancellationReason.Refused) reason).refusal())
        .toList();
  }
}
