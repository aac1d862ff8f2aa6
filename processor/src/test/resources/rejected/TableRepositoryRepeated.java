package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text) {}

interface Notes {
  @Get Optional<Note> get(String owner, String id);
}

@SingleTable
interface AppTable {
  Notes notes();
  // ERROR [TableRepositoryRepeated] The methods notes and memos of table AppTable return the same repository. Remove one.
  Notes memos();
}
