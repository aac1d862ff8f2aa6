package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byRank", pk = "rank")
record Note(String owner, String id, int rank) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
record Memo(String owner, String id, String rank) {}

interface Notes {
  @Get Optional<Note> get(String owner, String id);
}

interface Memos {
  @Get Optional<Memo> get(String owner, String id);
}

@SingleTable
// ERROR [IndexAttributeDiffers] The component rank of entity Memo is stored with type S, but is part of the index "byRank" of entity Note in table AppTable with type N. DynamoDB refuses items that differ there: give one of the components another name or type.
interface AppTable {
  Notes notes();
  Memos memos();
}
