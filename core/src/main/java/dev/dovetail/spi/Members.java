package dev.dovetail.spi;

import dev.dovetail.WrongType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The entities of an item collection. Built by one thread, and not changed after that.
 *
 * @param <S> their schemas
 */
final class Members<S extends EntitySchema<?>> {
  private final List<S> schemas = new ArrayList<>();

  void add(S schema) {
    schemas.add(schema);
  }

  /** Describes one of them, which has a time to live if any has: they have the same. */
  EntityInfo info() {
    for (S schema : schemas) {
      if (schema.info().timeToLive() != null) {
        return schema.info();
      }
    }
    return schemas.get(0).info();
  }

  /**
   * The entity of an item.
   *
   * @throws WrongType if it is of none of them
   */
  S of(Map<String, AttributeValue> item) {
    String type = EntitySchema.typeOf(item);
    StringBuilder known = new StringBuilder();
    for (S schema : schemas) {
      if (schema.info().types().has(type)) {
        return schema;
      }
      known.append(known.isEmpty() ? "" : "\" or \"").append(schema.info().type());
    }
    throw new WrongType(EntitySchema.keyOf(item), known.toString(), type);
  }
}
