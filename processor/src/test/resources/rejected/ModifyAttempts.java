package org.example;

import dev.dovetail.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.function.UnaryOperator;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text, @Version long version) {}

interface Notes {
  // ERROR [ModifyAttempts] The method never has @Modify(attempts = 0). There can be 1 to 1000: write for example attempts = 10.
  @Modify(attempts = 0) Note never(String owner, String id, UnaryOperator<Note> change);

  // ERROR [ModifyAttempts] The method long_ has @Modify(attempts = 1001).
  @Modify(attempts = 1001) void long_(String owner, String id, UnaryOperator<Note> change);

  // ERROR [MethodParameters] The method plain has @Modify with the parameters (String owner, String id). It takes the components of the key and what changes the record: owner, id, UnaryOperator<Note> change
  @Modify Note plain(String owner, String id);

  // ERROR [MethodParameters] The method set has @Modify with the parameters (String owner, String id, String text, UnaryOperator<Note> change).
  @Modify Note set(String owner, String id, String text, UnaryOperator<Note> change);

  // ERROR [MethodReturns] The method maybe has @Modify and returns Optional<Note>. It can return Note or void.
  @Modify Optional<Note> maybe(String owner, String id, UnaryOperator<Note> change);

  @Modify(attempts = 1) void once(String owner, String id, UnaryOperator<Note> change);
}

@SingleTable
interface AppTable {
  Notes notes();
}
