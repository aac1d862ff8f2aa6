package org.example;

import dev.dovetail.*;
import java.util.*;

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

interface Notes {
  @Query Page<Note> ofUser(String owner, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
