package dev.dovetail.examples.sharding;

import dev.dovetail.BatchDelete;
import dev.dovetail.BatchGet;
import dev.dovetail.BatchPut;
import dev.dovetail.BatchRead;
import dev.dovetail.BatchWrite;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Entity;
import dev.dovetail.Get;
import dev.dovetail.Index;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Read;
import dev.dovetail.Replace;
import dev.dovetail.Sharded;
import dev.dovetail.SingleTable;
import dev.dovetail.Update;
import dev.dovetail.Write;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The example of the page about sharding. */
@SingleTable(name = "clicks")
interface ClickTable {
  @Sharded(16)
  @Entity(type = "CLICK", pk = "DAY#{day}", sk = "CLICK#{at}#{id}", decode = true)
  @Index(name = "byPage", pk = "page", sk = "id")
  record Click(LocalDate day, String at, String id, String page) {}

  /** In the same shards, with other sort keys. */
  @Sharded(16)
  @Entity(type = "NOTE", pk = "DAY#{day}", sk = "NOTE#{id}")
  record Note(LocalDate day, String id) {}

  interface Clicks {
    @Create
    Click add(Click click);

    @Get
    Optional<Click> get(LocalDate day, String at, String id);

    @Query
    Page<Click> on(LocalDate day, PageRequest page);

    @Query
    Page<Click> exactly(LocalDate day, String at, String id, PageRequest page);

    @Query(index = "byPage")
    Page<Click> onPage(String page, PageRequest next);

    @Update
    Click move(LocalDate day, String at, String id, String page);

    @Replace
    Click replace(Click click);

    @Delete
    Optional<Click> delete(LocalDate day, String at, String id);

    @Create
    Write<Click> adding(Click click);

    @Get
    Read<Click> reading(LocalDate day, String at, String id);

    @BatchGet
    BatchRead<String, Click> getAll(LocalDate day, String at, List<String> ids);

    @BatchPut(unguarded = true)
    BatchWrite<Click> putAll(List<Click> clicks);

    @BatchDelete(unguarded = true)
    BatchWrite<String> deleteAll(LocalDate day, String at, List<String> ids);
  }

  interface Notes {
    @Create
    void add(Note note);
  }

  Clicks clicks();

  Notes notes();
}
