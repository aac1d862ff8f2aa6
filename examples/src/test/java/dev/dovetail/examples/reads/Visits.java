package dev.dovetail.examples.reads;

import dev.dovetail.Aggregate;
import dev.dovetail.BatchPut;
import dev.dovetail.Count;
import dev.dovetail.From;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Scan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The visits. */
interface Visits {
  /** All of a day. */
  @Aggregate(maxItems = 60)
  record Day(List<Visit> visits) {}

  @BatchPut(unguarded = true)
  void putAll(List<Visit> visits);

  @Query(pageSize = 7)
  Stream<Visit> on(LocalDate day);

  @Query(pageSize = 4, descending = true)
  Iterable<VisitNumber> latest(LocalDate day, @From("number") int number);

  @Query
  Page<VisitNumber> numbers(LocalDate day, PageRequest page);

  @Query
  Optional<Day> day(LocalDate day);

  @Count
  long count(LocalDate day);

  @Count
  long countFrom(LocalDate day, @From("number") int number);

  @Scan
  Stream<Visit> all();
}
