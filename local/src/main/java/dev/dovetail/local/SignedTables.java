package dev.dovetail.local;

import dev.dovetail.CursorKeys;
import dev.dovetail.TableOptions;
import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.LocalDynamoDb;
import java.lang.reflect.InvocationTargetException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes tables whose cursors are signed, as those of the deployed service are. */
final class SignedTables {
  /** No secret at all: it is for this machine, and the same after a restart. */
  private static final CursorKeys KEYS =
      CursorKeys.parse("local:the-secret-of-everybody-on-this-machine");

  private final LocalDynamoDb database;

  SignedTables(LocalDynamoDb database) {
    this.database = database;
  }

  /**
   * {@return the table of an interface, which is made if it is not there}
   *
   * @throws IllegalArgumentException if it is there with other keys or indexes
   */
  Object create(Class<?> type, TableModel model) {
    database.createTable(model, model.name());
    String generated = type.getPackageName() + ".DynamoDb" + type.getSimpleName();
    try {
      return Class.forName(generated, true, type.getClassLoader())
          .getMethod("on", DynamoDbClient.class, String.class, TableOptions.class)
          .invoke(
              null, database.client(), model.name(), TableOptions.defaults().withCursorKeys(KEYS));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(generated + " failed: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          generated + " has no public method on(DynamoDbClient, String, TableOptions).", e);
    }
  }
}
