package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id) {}

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "MEMO#{id}")
record Memo(String owner, String id) {}

interface Notes {
  @Get Optional<Note> get(String owner, String id);
}

interface Memos {
  @Get Optional<Memo> get(String owner, String id);
}

@SingleTable
// ERROR [EntityTypeDuplicate] The entities Note and Memo of table AppTable both have the type "NOTE", by which their items are told apart. Give each a type of its own, such as type = "MEMO" for Memo.
interface AppTable {
  Notes notes();
  Memos memos();
}
