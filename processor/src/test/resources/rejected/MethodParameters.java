package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text) {}

interface Notes {
  // ERROR [MethodParameters] The method get has @Get with the parameters (String owner, String id, String text).
  @Get Optional<Note> get(String owner, String id, String text);
  // ERROR [MethodParameters] The method replace has @Replace with the parameters (String owner, String id). It takes one parameter of type Note.
  @Replace Note replace(String owner, String id);
  // ERROR [MethodParameters] The method delete has @Delete with the parameters (String owner, String id, String text).
  @Delete void delete(String owner, String id, String text);
}

@SingleTable
interface AppTable {
  Notes notes();
}
