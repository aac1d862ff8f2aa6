package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byTitle", pk = "title")
record Note(String owner, String id, String title) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{name}")
@Index(name = "byTitle", pk = "title", sk = "owner")
record Memo(String owner, String name, String title) {}

interface Notes {
  @Get Optional<Note> get(String owner, String id);
}

interface Memos {
  @Get Optional<Memo> get(String owner, String name);
}

@SingleTable
// ERROR [IndexDiffers] The index "byTitle" of table AppTable has the key (_type:S, title:S) () for entity Note, but (_type:S, title:S) (owner:S) for entity Memo.
interface AppTable {
  Notes notes();
  Memos memos();
}
