package dev.dovetail.testkit;

import dev.dovetail.ItemKey;
import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.items.EngineContent;
import dev.dovetail.testkit.items.StoredItem;
import dev.dovetail.testkit.items.TableContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The tables of an engine that were made from models, and what they hold. Safe for use by any
 * number of threads.
 */
final class EngineTables {
  private static final int BATCH = 25;

  private final DynamoDbClient engine;
  private final Map<String, TableModel> models = new ConcurrentSkipListMap<>();

  /** Tables that nobody has asked for yet. */
  private final Map<String, TableModel> ahead = new ConcurrentHashMap<>();

  /**
   * Knows no tables yet.
   *
   * @param engine reached without anybody taking note of it
   */
  EngineTables(DynamoDbClient engine) {
    this.engine = engine;
  }

  /** Creates a table that somebody will ask for before anybody uses the engine. */
  void createAhead(TableModel model, String tableName) {
    create(model, tableName);
    ahead.put(tableName, model);
  }

  void create(TableModel model, String tableName) {
    if (ahead.remove(tableName, model)) {
      models.put(tableName, model);
      return;
    }
    TableDefinition definition = new TableDefinition(model, tableName);
    try {
      engine.createTable(definition.request());
      definition.timeToLive().ifPresent(engine::updateTimeToLive);
    } catch (ResourceInUseException e) {
      definition.requireSameAs(engine.describeTable(b -> b.tableName(tableName)).table());
    }
    models.put(tableName, model);
  }

  Optional<TableModel> model(String tableName) {
    return Optional.ofNullable(models.get(tableName));
  }

  TableContent content(String tableName) {
    TableModel model =
        model(tableName)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "No table \""
                            + tableName
                            + "\" was made from a model in this engine, but "
                            + models.keySet()
                            + ". Make it with table(...) or createTable(...), or take the table"
                            + " interface as a parameter of the test."));
    return TableContent.of(tableName, model, items(tableName));
  }

  private List<Map<String, AttributeValue>> items(String tableName) {
    return engine.scanPaginator(b -> b.tableName(tableName).consistentRead(true)).items().stream()
        .toList();
  }

  EngineContent content() {
    List<String> there = engine.listTablesPaginator().tableNames().stream().toList();
    return new EngineContent(
        models.keySet().stream().filter(there::contains).map(this::content).toList());
  }

  /** Makes the tables hold what they held, or others did, with as few writes as that takes. */
  void reset(EngineContent wanted) {
    List<String> names = wanted.tables().stream().map(TableContent::table).toList();
    for (TableContent table : content().tables()) {
      if (!names.contains(table.table())) {
        engine.deleteTable(b -> b.tableName(table.table()));
        models.remove(table.table());
      }
    }
    for (TableContent table : wanted.tables()) {
      create(table.model(), table.table());
      write(table.table(), writes(content(table.table()).items(), table.items()));
    }
  }

  private static List<WriteRequest> writes(
      Map<ItemKey, StoredItem> present, Map<ItemKey, StoredItem> wanted) {
    List<WriteRequest> writes = new ArrayList<>();
    for (StoredItem item : present.values()) {
      if (!wanted.containsKey(item.key())) {
        Map<String, AttributeValue> key =
            Map.of(
                "pk", AttributeValue.fromS(item.key().pk()),
                "sk", AttributeValue.fromS(item.key().sk()));
        writes.add(WriteRequest.builder().deleteRequest(d -> d.key(key)).build());
      }
    }
    for (StoredItem item : wanted.values()) {
      if (!item.equals(present.get(item.key()))) {
        writes.add(WriteRequest.builder().putRequest(p -> p.item(item.attributes())).build());
      }
    }
    return writes;
  }

  private void write(String tableName, List<WriteRequest> writes) {
    for (int from = 0; from < writes.size(); from += BATCH) {
      List<WriteRequest> batch = writes.subList(from, Math.min(from + BATCH, writes.size()));
      engine.batchWriteItem(b -> b.requestItems(Map.of(tableName, batch)));
    }
  }
}
