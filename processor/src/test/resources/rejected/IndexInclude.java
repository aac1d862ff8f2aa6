package org.example;

import dev.dovetail.*;
import java.util.*;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

// ERROR [IndexInclude] The index "byText" of entity Note has ProjectionType.INCLUDE, but no components to include. Write include = {...}, or ProjectionType.KEYS_ONLY
@Index(name = "byText", pk = "text", projection = ProjectionType.INCLUDE)
// ERROR [IndexInclude] The index "byStars" of entity Note has components to include, but not ProjectionType.INCLUDE. Write projection = ProjectionType.INCLUDE
@ComposedIndex(name = "byStars", pk = "STARS#{stars}", include = "text")
// ERROR [IndexInclude] The index "byTopic" of entity Note has components to include, but not ProjectionType.INCLUDE. Write projection = ProjectionType.INCLUDE
@ComposedIndex(name = "byTopic", pk = "TOPIC#{topic}", projection = ProjectionType.KEYS_ONLY, include = "text")
// ERROR [IndexInclude] The index "byRank" of entity Note has include = "txt", but no such component. Components: owner, id, text, stars, topic. Did you mean "text"?
@LocalIndex(name = "byRank", sk = "RANK#{stars}", projection = ProjectionType.INCLUDE, include = {"stars", "txt"})
@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text, int stars, String topic) {}

// ERROR [IndexInclude] The index "byText" of entity Later has the projection KEYS_ONLY, but the entity is of version 2, and its upgrade may need any attribute of an older item. Write projection = ProjectionType.ALL
@Index(name = "byText", pk = "text", projection = ProjectionType.KEYS_ONLY)
@Entity(type = "LATER", pk = "LATER#{owner}", sk = "LATER#{id}", version = 2, upgrade = LaterUpgrade.class)
record Later(String owner, String id, String text) {}

final class LaterUpgrade implements ItemUpgrade {
  @Override
  public Map<String, AttributeValue> upgrade(int from, Map<String, AttributeValue> item) {
    return item;
  }
}

interface Laters {
  @Query Page<Later> ofUser(String owner, PageRequest page);
}

interface Notes {
  @Query Page<Note> ofUser(String owner, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();

  Laters laters();
}
