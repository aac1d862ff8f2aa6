package dev.dovetail.examples.ranges;

import dev.dovetail.CaseInsensitive;
import dev.dovetail.ComposedIndex;
import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Precision;
import dev.dovetail.Query;
import dev.dovetail.Scale;
import dev.dovetail.SingleTable;
import dev.dovetail.StartsWith;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Ranges over the keys of an index that the library composes, which several entities share. */
@SingleTable(name = "ranges-of-composed-indexes")
interface IndexTable {
  @Entity(type = "MEMO", pk = "MEMO#{number}", sk = "MEMO")
  @ComposedIndex(name = "byValue", pk = "BOX#{box}", sk = "M#{value}")
  record Memo(String box, int number, @Nullable String value) implements Valued<String> {}

  @Entity(type = "MAIL", pk = "MAIL#{number}", sk = "MAIL")
  @ComposedIndex(name = "byValue", pk = "BOX#{box}", sk = "M%#{value}#{number}")
  record Mail(String box, int number, @CaseInsensitive String value) implements Valued<String> {}

  @Entity(type = "BILL", pk = "BILL#{number}", sk = "BILL")
  @ComposedIndex(name = "byValue", pk = "BOX#{box}", sk = "L#{value}#{number}")
  record Bill(String box, int number, @Scale(2) BigDecimal value) implements Valued<BigDecimal> {}

  @Entity(type = "MONTH", pk = "MONTH#{number}", sk = "MONTH")
  @ComposedIndex(name = "byValue", pk = "BOX#{box}", sk = "K#{value}")
  record Month(String box, int number, YearMonth value) implements Valued<YearMonth> {}

  @Entity(type = "SECOND", pk = "SECOND#{number}", sk = "SECOND")
  @ComposedIndex(name = "byValue", pk = "BOX#{box}", sk = "S#{value}")
  record Second(String box, int number, @Precision(ChronoUnit.SECONDS) Instant value)
      implements Valued<Instant> {}

  interface Memos extends IndexRanges<Memo, String> {
    @Create
    void create(Memo memo);

    @Query(index = "byValue")
    Page<Memo> startingWith(String box, @StartsWith("value") String start, PageRequest page);
  }

  interface Mails extends IndexRanges<Mail, String> {
    @Create
    void create(Mail mail);

    @Query(index = "byValue", descending = true)
    Page<Mail> startingWith(String box, @StartsWith("value") String start, PageRequest page);
  }

  interface Bills extends IndexRanges<Bill, BigDecimal> {
    @Create
    void create(Bill bill);
  }

  interface Months extends IndexRanges<Month, YearMonth> {
    @Create
    void create(Month month);
  }

  interface Seconds extends IndexRanges<Second, Instant> {
    @Create
    void create(Second second);
  }

  Memos memos();

  Mails mails();

  Bills bills();

  Months months();

  Seconds seconds();
}
