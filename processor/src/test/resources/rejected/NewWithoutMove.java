package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text) {}

interface Notes {
  // ERROR [NewWithoutMove] The parameter text of method change has @New, but the method has @Update. Only @Move gives an item another key: remove it.
  @Update Note change(String owner, String id, @New("text") String text);
}

@SingleTable
interface AppTable {
  Notes notes();
}
