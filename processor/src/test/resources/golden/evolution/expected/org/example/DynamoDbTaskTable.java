package org.example;

import dev.dovetail.TableOptions;
import dev.dovetail.spi.TableClient;
import dev.dovetail.spi.TableIndexes;
import java.util.List;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link TaskTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DynamoDbTaskTable implements TaskTable {
  private final TableClient table;

  private final DynamoDbTasks tasksRepository;

  private final DynamoDbTags tagsRepository;

  private DynamoDbTaskTable(TableClient table) {
    this.table = table;
    this.tasksRepository = new DynamoDbTasks(table);
    this.tagsRepository = new DynamoDbTags(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  public static DynamoDbTaskTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  public static DynamoDbTaskTable on(DynamoDbClient client, String tableName,
      TableOptions options) {
    return new DynamoDbTaskTable(new TableClient(client, tableName, options, TableIndexes.NONE
            .and("byTitle", List.of("_type", "userId"), List.of("title"))));
  }

  /**
   * {@return the SDK's client, for what repositories do not do}
   */
  public DynamoDbClient client() {
    return table.client();
  }

  /**
   * {@return the table's physical name or ARN}
   */
  public String tableName() {
    return table.name();
  }

  @Override
  public Tasks tasks() {
    return tasksRepository;
  }

  @Override
  public Tags tags() {
    return tagsRepository;
  }
}
