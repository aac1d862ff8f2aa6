package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text) {}

interface Notes {
  // ERROR [MoveComponent] The parameter other of method retell has @New("text"), which a move can't change. A move gives other values to components of the key, each once: owner, id.
  @Move Note retell(String owner, String id, @New("text") String other);
  // ERROR [MoveComponent] The parameter to of method give has @New("ownr"), which a move can't change.
  @Move Note give(String owner, String id, @New("ownr") String to);
  // ERROR [MoveComponent] The parameter again of method twice has @New("owner"), which another parameter has.
  @Move Note twice(String owner, String id, @New("owner") String to, @New("owner") String again);
}

@Entity(type = "MEMO", pk = "MEMO#{owner}", sk = "MEMO#{createdAt}")
record Memo(String owner, @CreatedAt Instant createdAt) {}

interface Memos {
  // ERROR [MoveComponent] The parameter time of method late has @New("createdAt"), which a move can't change. A move gives other values to components of the key, each once: owner.
  @Move Memo late(String owner, Instant createdAt, @New("createdAt") Instant time);
}

@SingleTable
interface AppTable {
  Notes notes();
  Memos memos();
}
