package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@LocalIndex(name = "one", sk = "ONE#{text}")
@LocalIndex(name = "two", sk = "TWO#{text}")
@LocalIndex(name = "three", sk = "THREE#{text}")
@LocalIndex(name = "four", sk = "FOUR#{text}")
record Note(String owner, String id, String text) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
@LocalIndex(name = "four", sk = "FOUR#{text}")
@LocalIndex(name = "five", sk = "FIVE#{text}")
@LocalIndex(name = "six", sk = "SIX#{text}")
record Memo(String owner, String id, String text) {}

interface Notes {
  @Get Optional<Note> get(String owner, String id);
}

interface Memos {
  @Get Optional<Memo> get(String owner, String id);
}

@SingleTable
// ERROR [LocalIndexLimit] The entities of table AppTable have 6 local indexes (five, four, one, six, three, two), but DynamoDB allows 5 in a table.
interface AppTable {
  Notes notes();
  Memos memos();
}
