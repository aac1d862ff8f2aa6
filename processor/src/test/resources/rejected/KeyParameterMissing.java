package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text) {}

interface Notes {
  // ERROR [KeyParameterMissing] The method get(String owner) does not have the parameter id, which the key of Note needs: ("USER#{owner}", "NOTE#{id}"). Add: String id
  @Get Optional<Note> get(String owner);
}

@SingleTable
interface AppTable {
  Notes notes();
}
