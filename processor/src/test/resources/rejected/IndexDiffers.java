package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byTitle", pk = "title")
@ComposedIndex(name = "byPlace", pk = "PLACE#{owner}", sk = "NOTE#{title}")
@ComposedIndex(name = "byTime", pk = "TIME#{owner}", sk = "NOTE#{title}")
@LocalIndex(name = "byName", sk = "NOTE#{title}")
record Note(String owner, String id, String title) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{name}")
@Index(name = "byTitle", pk = "title", sk = "owner")
@ComposedIndex(name = "byPlace", pk = "MEMO#{owner}")
@LocalIndex(name = "byTime", sk = "MEMO#{title}")
@Index(name = "byName", pk = "title")
record Memo(String owner, String name, String title) {}

interface Notes {
  @Get Optional<Note> get(String owner, String id);
}

interface Memos {
  @Get Optional<Memo> get(String owner, String name);
}

@SingleTable
// ERROR [IndexDiffers] The index "byTitle" of table AppTable has the key (_type:S, title:S) () for entity Note, but (_type:S, title:S) (owner:S) for entity Memo.
// ERROR [IndexDiffers] The index "byPlace" of table AppTable has the key (_byPlace_pk:S) (_byPlace_sk:S) for entity Note, but (_byPlace_pk:S) () for entity Memo.
// ERROR [IndexDiffers] The index "byTime" of table AppTable has the key (_byTime_pk:S) (_byTime_sk:S) for entity Note, but (pk:S) (_byTime_sk:S) for entity Memo.
// ERROR [IndexDiffers] The index "byName" of table AppTable has the key (pk:S) (_byName_sk:S) for entity Note, but (_type:S, title:S) () for entity Memo. An index has one key: use the same kind of index with the same parts, or another name.
interface AppTable {
  Notes notes();
  Memos memos();
}
