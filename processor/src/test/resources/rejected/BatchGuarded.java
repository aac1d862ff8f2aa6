package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text) {}

interface Notes {
  // ERROR [BatchGuarded] The method putAll has @BatchPut(unguarded = false), but DynamoDB takes no conditions in a batch.
  @BatchPut(unguarded = false) void putAll(List<Note> notes);
  // ERROR [BatchGuarded] The method deleteAll has @BatchDelete(unguarded = false), but
  @BatchDelete(unguarded = false) void deleteAll(String owner, List<String> ids);
}

@SingleTable
interface AppTable {
  Notes notes();
}
