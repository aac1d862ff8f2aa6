package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, @Unique String title) {}

interface Notes {
  // ERROR [BatchUnique] The method putAll has @BatchPut, but Note has the @Unique title, whose value a batch can't claim or release:
  @BatchPut(unguarded = true) void putAll(List<Note> notes);
  // ERROR [BatchUnique] The method deleteAll has @BatchDelete, but Note has the @Unique title,
  @BatchDelete(unguarded = true) void deleteAll(String owner, List<String> ids);
  @BatchGet BatchRead<String, Note> getAll(String owner, List<String> ids);
}

@SingleTable
interface AppTable {
  Notes notes();
}
