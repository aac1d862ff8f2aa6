package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text, @Version long version) {}

interface Notes {
  // ERROR [BatchVersion] The method putAll has @BatchPut, but Note has the @Version version, which a batch can't check:
  @BatchPut(unguarded = true) void putAll(List<Note> notes);
  // ERROR [BatchVersion] The method deleteAll has @BatchDelete, but Note has the @Version version,
  @BatchDelete(unguarded = true) void deleteAll(String owner, List<String> ids);
  @BatchGet BatchRead<String, Note> getAll(String owner, List<String> ids);
}

@SingleTable
interface AppTable {
  Notes notes();
}
