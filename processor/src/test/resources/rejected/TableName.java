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

// ERROR [TableName] The name of table AppTable is "functions", but must be letters
@SingleTable(name = "functions")
interface AppTable {
  Notes notes();
}
