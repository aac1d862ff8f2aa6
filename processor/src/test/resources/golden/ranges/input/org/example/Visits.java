package org.example;

import dev.dovetail.After;
import dev.dovetail.Before;
import dev.dovetail.From;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.StartsWith;
import dev.dovetail.To;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

interface Visits {
  @Query
  Page<Visit> since(String site, @From LocalDate day, PageRequest page);

  @Query(descending = true, consistent = true)
  Page<Visit> between(
      String site, @From("day") LocalDate first, @To("day") LocalDate last, PageRequest page);

  @Query
  Page<Visit> during(
      String site, @Before("day") LocalDate end, @After("day") LocalDate start, PageRequest page);

  @Query
  Page<Visit> under(
      String site, LocalDate day, @StartsWith("page") String folder, PageRequest request);

  @Query
  Page<Visit> firstOf(
      String site, LocalDate day, String page, @Before("number") int count, PageRequest request);

  @Query(index = "byCost")
  Page<Visit> cheap(String site, @To BigDecimal cost, PageRequest page);

  @Query(index = "byCost")
  Page<Visit> ofCost(
      String site,
      BigDecimal cost,
      @After("page") String first,
      @Before("page") String last,
      PageRequest request);

  @Query(index = "byPage")
  Page<Visit> onPages(String site, @StartsWith("page") String folder, PageRequest request);

  @Query(index = "byTime", descending = true)
  Page<Visit> within(
      String site, @From("at") Instant start, @Before("at") Instant end, PageRequest page);
}
