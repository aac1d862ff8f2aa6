package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text) {}

interface Notes {
  // ERROR [ParameterType] The parameter id of method get is of type UUID, but the component id of record Note is of type String.
  @Get Optional<Note> get(String owner, UUID id);
}

@SingleTable
interface AppTable {
  Notes notes();
}
