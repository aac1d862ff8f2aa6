package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byText", pk = "text", sk = {"owner", "id"})
record Note(String owner, @GeneratedId String id, String text, @CreatedAt Instant createdAt, @Version long version) {}

interface Notes {
  // ERROR [QueryNotServed] The method ofId has the parameters (String id, PageRequest page), which the key ("USER#{owner}", "NOTE#{id}") can't serve. It serves: (owner), (owner, from/to id), (owner, id), each with a PageRequest as the last. Give it those, or add to Note: @Index(name = "byId", pk = {"id"})
  @Query Page<Note> ofId(String id, PageRequest page);
  // ERROR [QueryNotServed] The method skips has the parameters (String text, String id, PageRequest page), which the index "byText" can't serve. It serves: (text), (text, from/to owner), (text, owner), (text, owner, from/to id), (text, owner, id), each with a PageRequest as the last.
  @Query(index = "byText") Page<Note> skips(String text, String id, PageRequest page);
  // ERROR [QueryNotServed] The method unpaged has the parameters (String owner), which the key
  @Query Page<Note> unpaged(String owner);
  // ERROR [QueryNotServed] The method pageFirst has the parameters (PageRequest page, String owner), which the key ("USER#{owner}", "NOTE#{id}") can't serve. It serves: (owner), (owner, from/to id), (owner, id), each with a PageRequest as the last. Let the parameters end with: PageRequest page
  @Query Page<Note> pageFirst(PageRequest page, String owner);
  // ERROR [QueryNotServed] The method since has the parameters (String id, String text, PageRequest page), which the key
  @Query Page<Note> since(@From String id, String text, PageRequest page);
  // ERROR [QueryNotServed] The method indexed has the parameters (String text, PageRequest page), which the key ("USER#{owner}", "NOTE#{id}") can't serve. It serves: (owner), (owner, from/to id), (owner, id), each with a PageRequest as the last. The index "byText" serves it: write @Query(index = "byText")
  @Query Page<Note> indexed(String text, PageRequest page);
  // ERROR [QueryNotServed] The method owned has the parameters (String owner, PageRequest page), which the index "byText" can't serve. It serves: (text), (text, from/to owner), (text, owner), (text, owner, from/to id), (text, owner, id), each with a PageRequest as the last. The key of the table serves it: write @Query without index
  @Query(index = "byText") Page<Note> owned(String owner, PageRequest page);
  // ERROR [QueryNotServed] The method all has the parameters (String owner, PageRequest page), which the key ("USER#{owner}", "NOTE#{id}") can't serve. It serves: (owner), (owner, from/to id), (owner, id), each without a PageRequest. Remove the PageRequest, or return a Page of Note from @Query
  @Query Stream<Note> all(String owner, PageRequest page);
  // ERROR [QueryNotServed] The method number has the parameters (String text), which the key ("USER#{owner}", "NOTE#{id}") can't serve. It serves: (owner), (owner, from/to id), (owner, id), each without a PageRequest. The index "byText" serves it: write @Count(index = "byText")
  @Count long number(String text);
}

@Entity(type = "RATE", pk = "RATES", sk = "{currency}#{day}")
@LocalIndex(name = "byDay", sk = "DAY#{currency}")
@LocalIndex(name = "byCurrency", sk = "CURRENCY#{currency}#{place}")
record Rate(String currency, LocalDate day, String source, @CaseInsensitive String place) {}

interface Rates {
  // ERROR [QueryNotServed] The method unpaged has the parameters (String currency), which the key ("RATES", "{currency}#{day}") can't serve. It serves: (), (from/to currency), (currency), (currency, from/to day), (currency, day), each with a PageRequest as the last.
  @Query Page<Rate> unpaged(String currency);
  // ERROR [QueryNotServed] The method from has the parameters (String source, LocalDate day, PageRequest page), which the key ("RATES", "{currency}#{day}") can't serve. It serves: (), (from/to currency), (currency), (currency, from/to day), (currency, day), each with a PageRequest as the last. Give it those, or add to Rate: @Index(name = "bySourceAndDay", pk = {"source", "day"})
  @Query Page<Rate> from(String source, LocalDate day, PageRequest page);
  // ERROR [QueryNotServed] The method on has the parameters (LocalDate day, PageRequest page), which the index "byDay" ("RATES", "DAY#{currency}") can't serve. It serves: (), (from/to currency), (currency), each with a PageRequest as the last.
  @Query(index = "byDay") Page<Rate> on(LocalDate day, PageRequest page);
  // ERROR [QueryNotServed] The method at has the parameters (String place, PageRequest page), which the key ("RATES", "{currency}#{day}") can't serve. It serves: (), (from/to currency), (currency), (currency, from/to day), (currency, day), each with a PageRequest as the last. Give it those, or add to Rate: @ComposedIndex(name = "byPlace", pk = "RATE#{place}")
  @Query Page<Rate> at(String place, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
  Rates rates();
}
