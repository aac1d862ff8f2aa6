package dev.dovetail.testkit.contract;

import dev.dovetail.BatchGet;
import dev.dovetail.BatchRead;
import dev.dovetail.Count;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Entity;
import dev.dovetail.Get;
import dev.dovetail.Move;
import dev.dovetail.New;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Read;
import dev.dovetail.Replace;
import dev.dovetail.SingleTable;
import dev.dovetail.Unique;
import dev.dovetail.Update;
import dev.dovetail.Version;
import dev.dovetail.Write;
import java.util.List;
import java.util.Optional;

/** A table of entities whose unique components have two values, or only one. */
@SingleTable
interface PairTable {
  Gloves gloves();

  Crowns crowns();

  enum Side {
    LEFT,
    RIGHT
  }

  @Entity(type = "GLOVE", pk = "OWNER#{owner}", sk = "GLOVE#{id}")
  record Glove(
      String owner,
      String id,
      @Unique(scope = "owner") Side side,
      String colour,
      @Version long v) {}

  interface Gloves {
    @Create
    Glove create(Glove glove);

    @Create
    Write<Glove> creating(Glove glove);

    @Get
    Optional<Glove> get(String owner, String id);

    @Get
    Read<Glove> reading(String owner, String id);

    @BatchGet
    BatchRead<String, Glove> all(String owner, List<String> ids);

    @Query
    Page<Glove> of(String owner, PageRequest page);

    @Count
    long count(String owner);

    @Replace
    Glove replace(Glove glove);

    @Update
    Glove turn(String owner, String id, Side side);

    @Move
    Glove rename(String owner, String id, @New("id") String name);

    @Delete
    Optional<Glove> delete(String owner, String id);
  }

  enum Metal {
    GOLD
  }

  /** There is one crown. */
  @Entity(type = "CROWN", pk = "LAND#{land}", sk = "CROWN#{id}")
  record Crown(String land, String id, @Unique Metal metal, String name) {}

  interface Crowns {
    @Create
    Crown create(Crown crown);

    @Get
    Optional<Crown> get(String land, String id);

    @BatchGet
    BatchRead<String, Crown> all(String land, List<String> ids);

    @Query
    Page<Crown> of(String land, PageRequest page);

    @Replace
    Crown replace(Crown crown);

    @Delete
    Optional<Crown> delete(String land, String id);
  }
}
