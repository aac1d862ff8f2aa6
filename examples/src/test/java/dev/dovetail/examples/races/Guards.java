package dev.dovetail.examples.races;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The guards of names, each with the key of its owner, in the form that the manual gives. */
final class Guards {
  private Guards() {}

  static Set<String> stored(DynamoDbClient engine, String table) {
    Set<String> guards = new TreeSet<>();
    for (Map<String, AttributeValue> item :
        engine.scan(r -> r.tableName(table).consistentRead(true)).items()) {
      if (item.get("_type").s().equals("_unique")) {
        AttributeValue owner = item.get("_owner");
        guards.add(item.get("pk").s() + " of " + owner.l().get(0).s() + " " + owner.l().get(1).s());
      }
    }
    return guards;
  }

  static Set<String> of(Collection<Badge> badges) {
    Set<String> guards = new TreeSet<>();
    for (Badge badge : badges) {
      String name = badge.name();
      if (name != null) {
        guards.add(
            "$UNIQUE#BADGE#name#%s of ROOM#%s BADGE#p%019d"
                .formatted(facet(name), facet(badge.room()), badge.number()));
      }
    }
    return guards;
  }

  private static String facet(String text) {
    return text.replace("#", "$23").replace(" ", "$20");
  }
}
