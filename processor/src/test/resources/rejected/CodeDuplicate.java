package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

enum Status {
  @Code("o")
  OPEN,
  @Code("o")
  OTHER,
  DONE,
  @Code("DONE")
  CLOSED
}

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(
    String owner,
    String id,
    // ERROR [CodeDuplicate] The constants OPEN and OTHER of enum Status, the type of component status, both have the code "o". Give each a code of its own
    // ERROR [CodeDuplicate] The constants DONE and CLOSED of enum Status, the type of component status, both have the code "DONE".
    List<Status> status) {}
