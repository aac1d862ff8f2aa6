package dev.dovetail.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Gives a table other global indexes, one request for each, and leaves its items. An index that is
 * added to a table does without the items that it can't take; a table that is made with it refuses
 * them.
 */
final class CopiedIndexes {
  private static final int MAX_FAILURES = 10_000;
  private static final long NANOS_BETWEEN_LOOKS = 500_000;

  private CopiedIndexes() {}

  /** Gives a table the global indexes of a description of it. */
  static void change(DynamoDbClient client, CreateTableRequest to) {
    CreateTableRequest from = settled(client, to.tableName());
    List<GlobalSecondaryIndex> present = new ArrayList<>(from.globalSecondaryIndexes());
    for (GlobalSecondaryIndex index : from.globalSecondaryIndexes()) {
      if (!same(from, index, to)) {
        update(client, to, List.of(), u -> u.delete(d -> d.indexName(index.indexName())));
        present.remove(index);
      }
    }
    for (GlobalSecondaryIndex index : to.globalSecondaryIndexes()) {
      if (!same(to, index, from)) {
        present.add(index);
        update(
            client,
            to,
            present,
            u ->
                u.create(
                    c ->
                        c.indexName(index.indexName())
                            .keySchema(index.keySchema())
                            .projection(index.projection())));
      }
    }
  }

  /** {@return whether an index of one table is in another too, with keys of the same types} */
  private static boolean same(
      CreateTableRequest table, GlobalSecondaryIndex index, CreateTableRequest other) {
    return other.globalSecondaryIndexes().contains(index)
        && types(table, index.keySchema().stream())
            .equals(types(other, index.keySchema().stream()));
  }

  private static Set<AttributeDefinition> types(
      CreateTableRequest table, Stream<KeySchemaElement> keys) {
    Set<String> names = keys.map(KeySchemaElement::attributeName).collect(Collectors.toSet());
    return table.attributeDefinitions().stream()
        .filter(attribute -> names.contains(attribute.attributeName()))
        .collect(Collectors.toSet());
  }

  /** DynamoDB asks for the types of the keys that a table has after the change, and no others. */
  private static void update(
      DynamoDbClient client,
      CreateTableRequest table,
      List<GlobalSecondaryIndex> indexes,
      Consumer<GlobalSecondaryIndexUpdate.Builder> change) {
    client.updateTable(
        b -> {
          b.tableName(table.tableName())
              .globalSecondaryIndexUpdates(
                  GlobalSecondaryIndexUpdate.builder().applyMutation(change).build());
          if (!indexes.isEmpty()) {
            b.attributeDefinitions(types(table, keys(table, indexes)));
          }
        });
    settled(client, table.tableName());
  }

  /**
   * {@return a table once no index of it is on its way}
   *
   * <p>An engine changes indexes in a thread of its own. Until it has, it refuses to change another
   * one, and fails to describe the table at times.
   */
  private static CreateTableRequest settled(DynamoDbClient client, String name) {
    for (int failures = 0; ; ) {
      try {
        TableDescription table = client.describeTable(b -> b.tableName(name)).table();
        if (table.globalSecondaryIndexes().stream()
            .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE)) {
          return TableCopy.of(table);
        }
      } catch (RuntimeException e) {
        failures++;
        if (failures == MAX_FAILURES) {
          throw e;
        }
      }
      LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
    }
  }

  private static Stream<KeySchemaElement> keys(
      CreateTableRequest table, List<GlobalSecondaryIndex> indexes) {
    Stream<List<KeySchemaElement>> ofIndexes =
        Stream.concat(
            table.localSecondaryIndexes().stream().map(index -> index.keySchema()),
            indexes.stream().map(GlobalSecondaryIndex::keySchema));
    return Stream.concat(Stream.of(table.keySchema()), ofIndexes).flatMap(List::stream);
  }
}
