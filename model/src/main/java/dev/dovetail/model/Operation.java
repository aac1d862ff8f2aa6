package dev.dovetail.model;

import java.util.List;

/** What a repository method does, and the IAM actions that it needs for that. */
public enum Operation {
  /** Writes an item that must not exist. */
  CREATE("PutItem"),
  /** Reads one item by its full key. */
  GET("GetItem"),
  /** Reads items of one partition of the table or of an index. */
  QUERY("Query"),
  /** Counts the items of one partition of the table or of an index. */
  COUNT("Query"),
  /** Reads all items of the table or of an index. */
  SCAN("Scan"),
  /** Overwrites the components of an item that must exist. */
  REPLACE("UpdateItem"),
  /** Changes named components of an item that must exist. */
  UPDATE("UpdateItem"),
  /** Creates an item, or overwrites the components of the one that exists. */
  UPSERT("UpdateItem"),
  /** Gives an item another key. */
  MOVE("DeleteItem", "GetItem", "PutItem"),
  /** Reads an item that must exist, and overwrites its components. */
  MODIFY("GetItem", "UpdateItem"),
  /** Removes an item. */
  DELETE("DeleteItem"),
  /** Demands in a transaction that an item exists, and changes nothing. */
  CHECK("ConditionCheckItem"),
  /** Reads any number of items by their full keys. */
  BATCH_GET("BatchGetItem"),
  /** Writes any number of items, whatever is stored under their keys. */
  BATCH_PUT("BatchWriteItem"),
  /** Removes any number of items by their full keys. */
  BATCH_DELETE("BatchWriteItem");

  private final List<String> actions;

  Operation(String... actions) {
    this.actions = List.of(actions);
  }

  /**
   * {@return the actions of the {@code dynamodb:} service prefix that the operation needs, without
   * the prefix}
   */
  public List<String> actions() {
    return actions;
  }
}
