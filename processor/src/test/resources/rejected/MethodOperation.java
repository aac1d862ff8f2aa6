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
  // ERROR [MethodOperation] The method find of repository Notes has no operation.
  Optional<Note> find(String owner, String id);
  // ERROR [MethodOperation] The method both of repository Notes has 2 operations.
  @Get @Delete Optional<Note> both(String owner, String id);
}

@SingleTable
interface AppTable {
  Notes notes();
}
