package org.example;

import dev.dovetail.BatchGet;
import dev.dovetail.BatchRead;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.From;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Update;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

interface Clicks {
  @Create
  Click add(LocalDate day, String site, String page, String user);

  @Get
  Optional<Click> get(LocalDate day, String site, String id);

  @BatchGet
  BatchRead<String, Click> getAll(LocalDate day, String site, List<String> ids);

  @Query(consistent = true, descending = true)
  Page<Click> on(LocalDate day, PageRequest page);

  @Query
  Page<Click> since(LocalDate day, @From("site") String first, PageRequest page);

  @Query
  Page<Click> exactly(LocalDate day, String site, String id, PageRequest page);

  @Query(index = "byPage")
  Page<Click> byPage(String page, PageRequest next);

  @Query(index = "byUser")
  Page<Click> byUser(String user, PageRequest page);

  @Update
  Click move(LocalDate day, String site, String id, String page);

  @Delete
  void delete(LocalDate day, String site, String id);
}
