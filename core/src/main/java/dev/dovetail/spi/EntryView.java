package dev.dovetail.spi;

import dev.dovetail.WrongType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads of an index what leads to an item, and nothing else. */
final class EntryView extends ItemView<Map<String, AttributeValue>> {
  private final EntityInfo info;
  private final Set<String> indexKey = new LinkedHashSet<>();

  EntryView(EntityInfo info, ItemQuery query) {
    this.info = info;
    indexKey.addAll(query.equal().keySet());
    indexKey.addAll(query.positionAttributes());
  }

  /** The attributes of the key of the index, and of the table. */
  Set<String> indexKey() {
    return indexKey;
  }

  @Override
  EntityInfo info() {
    return info;
  }

  @Override
  Map<String, AttributeValue> item(Map<String, AttributeValue> entry) {
    String type = EntitySchema.typeOf(entry);
    if (!info.types().has(type)) {
      throw new WrongType(EntitySchema.keyOf(entry), info.type(), type);
    }
    return entry;
  }

  @Override
  String projection(Expressions expressions, boolean ofIndex, Collection<String> position) {
    Set<String> all = new LinkedHashSet<>(indexKey);
    all.add(ItemAttributes.TYPE);
    StringBuilder text = new StringBuilder();
    for (String attribute : all) {
      text.append(text.isEmpty() ? "" : ", ").append(expressions.name(attribute));
    }
    return text.toString();
  }
}
