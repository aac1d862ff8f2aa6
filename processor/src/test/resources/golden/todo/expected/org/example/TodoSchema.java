package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Todo} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class TodoSchema extends EntitySchema<Todo> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final TodoSchema INSTANCE = new TodoSchema();

  private TodoSchema() {
    super(
        Todo.class,
        EntityInfo.of("TODO", "userId", "id", "content", "status", "createdAt", "updatedAt", "version")
            .index("byStatus", "_type:S userId:S status:S", "createdAt:S id:S")
            .createdAt("createdAt")
            .version("version"));
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey key(String userId, String id) {
    return new ItemKey(pk(userId), sk(id));
  }

  /**
   * {@return the partition key, {@code USER#{userId}}}
   */
  public static String pk(String userId) {
    return "USER#".concat(Facet.encode("userId", userId));
  }

  /**
   * {@return the sort key, {@code TODO#{id}}}
   */
  public static String sk(String id) {
    return "TODO#".concat(Facet.encode("id", id));
  }

  @Override
  public ItemKey key(Todo todo) {
    return key(todo.userId(), todo.id());
  }

  @Override
  protected void write(Todo todo, ItemWriter item) {
    item.keyString("userId", todo.userId());
    item.keyString("id", todo.id());
    item.string("content", todo.content());
    item.constant("status", todo.status());
    item.instant("createdAt", todo.createdAt());
    item.instant("updatedAt", todo.updatedAt());
    item.longInteger("version", todo.version());
  }

  @Override
  protected Todo read(ItemReader item) {
    return new Todo(
        item.string("userId"),
        item.string("id"),
        item.string("content"),
        toStatus(item, "status", item.string("status")),
        item.instant("createdAt"),
        item.instant("updatedAt"),
        item.longInteger("version"));
  }

  private static Status toStatus(ItemReader item, String name, String code) {
    return switch (code) {
      case "OPEN" -> Status.OPEN;
      case "DONE" -> Status.DONE;
      default -> throw item.unknownConstant(name, "Status");
    };
  }
}
