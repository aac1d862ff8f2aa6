package org.example;

import dev.dovetail.*;
import java.util.*;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class NoteUpgrade implements ItemUpgrade {
  @Override
  public Map<String, AttributeValue> upgrade(int from, Map<String, AttributeValue> item) {
    return item;
  }
}

// ERROR [UpgradeUnused] The entity Note has the upgrade NoteUpgrade and version 1, of which there is no earlier one. Write version = 2, or remove it.
@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}", upgrade = NoteUpgrade.class)
record Note(String owner, String id) {}
