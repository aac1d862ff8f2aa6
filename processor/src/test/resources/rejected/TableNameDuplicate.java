package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id) {}

interface Notes {
  @Get Optional<Note> get(String owner, String id);
}

@SingleTable
interface AppTable {
  Notes notes();
}

@SingleTable
// ERROR [TableNameDuplicate] The tables org.example.AppTable and org.example.App both have the name "app", which names their model file. Write for example @SingleTable(name = "app-2")
interface App {
  Notes notes();
}
