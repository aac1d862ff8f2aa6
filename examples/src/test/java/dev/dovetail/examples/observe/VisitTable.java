package dev.dovetail.examples.observe;

import dev.dovetail.Check;
import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Read;
import dev.dovetail.Sharded;
import dev.dovetail.SingleTable;
import dev.dovetail.Update;
import dev.dovetail.Write;

/** What is visited, in one partition, and its visits, in three. */
@SingleTable(name = "visits")
interface VisitTable {
  @Entity(type = "PLACE", pk = "PLACE#{id}", sk = "PLACE")
  record Place(String id, String name, long visits) {}

  @Sharded(3)
  @Entity(type = "VISIT", pk = "VISITS#{place}", sk = "VISIT#{id}")
  record Visit(String place, String id, String guest) {}

  interface Places {
    @Create
    Write<Place> adding(Place place);

    @Update
    Write<Place> counting(String id, long visits);

    @Check
    Write<Place> named(String id, String name);

    @Get
    Read<Place> reading(String id);
  }

  interface Visits {
    @Create
    Write<Visit> adding(Visit visit);

    @Query
    Page<Visit> of(String place, PageRequest page);
  }

  Places places();

  Visits visits();
}
