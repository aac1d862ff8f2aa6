package org.example;

import dev.dovetail.*;
import java.util.*;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Entity(type = "NOTE", aliases = {"MEMO", "LEAF"}, pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byTopic", pk = "topic")
@ComposedIndex(name = "byColour", pk = "COLOUR#{colour}")
record Note(String owner, String id, String topic, String colour) {}

interface Notes {
  @Get Optional<Note> get(String owner, String id);

  @Query Page<Note> ofOwner(String owner, PageRequest page);

  @Query(index = "byColour") Page<Note> ofColour(String colour, PageRequest page);

  // WARNING [AliasNotInIndex] The method onTopic reads the index "byTopic", whose partitions start with the type: it misses items of entity Note that are stored with an alias (MEMO, LEAF). Write each of them again, by which it gets the type "NOTE", or read the table or a @ComposedIndex; or write @SuppressWarnings("AliasNotInIndex") on the method.
  @Query(index = "byTopic") Page<Note> onTopic(String topic, PageRequest page);

  @SuppressWarnings("AliasNotInIndex")
  @Query(index = "byTopic", descending = true) Page<Note> latest(String topic, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
