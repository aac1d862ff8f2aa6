package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@SuppressWarnings("IndexUnused")
@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "by-c00", pk = "c00")
@Index(name = "by-c01", pk = "c01")
@Index(name = "by-c02", pk = "c02")
@Index(name = "by-c03", pk = "c03")
@Index(name = "by-c04", pk = "c04")
@Index(name = "by-c05", pk = "c05")
@Index(name = "by-c06", pk = "c06")
@Index(name = "by-c07", pk = "c07")
@Index(name = "by-c08", pk = "c08")
@Index(name = "by-c09", pk = "c09")
@Index(name = "by-c10", pk = "c10")
@Index(name = "by-c11", pk = "c11")
@Index(name = "by-c12", pk = "c12")
@Index(name = "by-c13", pk = "c13")
@Index(name = "by-c14", pk = "c14")
@Index(name = "by-c15", pk = "c15")
@Index(name = "by-c16", pk = "c16")
@Index(name = "by-c17", pk = "c17")
@Index(name = "by-c18", pk = "c18")
@ComposedIndex(name = "composed", pk = "{c19}")
@LocalIndex(name = "local", sk = "{c00}")
record Note(String owner, String id, String c00, String c01, String c02, String c03, String c04, String c05, String c06, String c07, String c08, String c09, String c10, String c11, String c12, String c13, String c14, String c15, String c16, String c17, String c18, String c19, String c20) {}

@SuppressWarnings("IndexUnused")
@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
@Index(name = "by-c00", pk = "c00")
@Index(name = "by-c20", pk = "c20")
record Memo(String owner, String id, String c00, String c20) {}

interface Notes {
  @Get Optional<Note> get(String owner, String id);
}

interface Memos {
  @Get Optional<Memo> get(String owner, String id);
}

@SingleTable
// WARNING [IndexLimit] The table AppTable has 21 global indexes, but DynamoDB allows 20 unless the quota of the account was raised. Remove some, or write @SuppressWarnings("IndexLimit") on the table where it was.
interface AppTable {
  Notes notes();
  Memos memos();
}

@SingleTable
@SuppressWarnings("IndexLimit")
interface SuppressedTable {
  Notes notes();
  Memos memos();
}

@SingleTable
interface TwentyTable {
  Notes notes();
}
