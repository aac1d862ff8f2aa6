package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

enum Status {
  @Code("")
  OPEN,
  @Code("a,b")
  DONE,
  @Code("in work # $ {x}")
  STARTED
}

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(
    String owner,
    String id,
    // ERROR [CodeText] The constant OPEN of enum Status, the type of component status, has the code "".
    // ERROR [CodeText] The constant DONE of enum Status, the type of component status, has the code "a,b".
    Status status) {}
