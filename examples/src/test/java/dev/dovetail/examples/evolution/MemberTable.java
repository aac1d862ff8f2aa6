package dev.dovetail.examples.evolution;

import dev.dovetail.BatchGet;
import dev.dovetail.BatchRead;
import dev.dovetail.Check;
import dev.dovetail.ComposedIndex;
import dev.dovetail.Create;
import dev.dovetail.CreatedAt;
import dev.dovetail.Delete;
import dev.dovetail.Entity;
import dev.dovetail.Get;
import dev.dovetail.Index;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.SingleTable;
import dev.dovetail.Update;
import dev.dovetail.UpdatedAt;
import dev.dovetail.Version;
import dev.dovetail.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The same service two versions and a new name later. */
@SingleTable(name = "members")
interface MemberTable {
  @Entity(
      type = "MEMBER",
      aliases = "PERSON",
      pk = "TEAM#{team}",
      sk = "PERSON#{id}",
      version = 3,
      upgrade = MemberUpgrade.class)
  @Index(name = "byCity", pk = "city", sk = "id")
  @ComposedIndex(name = "byName", pk = "NAME#{family}", sk = "{given}")
  record Member(
      String team,
      String id,
      String given,
      String family,
      String city,
      boolean active,
      @CreatedAt Instant createdAt,
      @UpdatedAt Instant updatedAt,
      @Version long version) {}

  interface Members {
    @Create
    Member add(String team, String id, String given, String family, String city, boolean active);

    @Get(consistent = true)
    Optional<Member> get(String team, String id);

    @BatchGet(consistent = true)
    BatchRead<String, Member> getAll(String team, List<String> id);

    @Query(consistent = true)
    Page<Member> ofTeam(String team, PageRequest page);

    @SuppressWarnings("AliasNotInIndex")
    @Query(index = "byCity")
    Page<Member> ofCity(String city, PageRequest page);

    @Query(index = "byName")
    Page<Member> named(String family, PageRequest page);

    @Update
    Member move(String team, String id, String city);

    @Update
    Member activate(String team, String id, boolean active, long version);

    @Create
    Write<Member> adding(Member member);

    @Update
    Write<Member> moving(String team, String id, String city);

    @Replace
    Write<Member> replacing(Member member);

    @Delete
    Write<Member> removing(String team, String id, long version);

    @Check
    Write<Member> being(String team, String id, boolean active, long version);

    @Replace
    Member replace(Member member);

    @Delete
    Optional<Member> delete(String team, String id);

    @Delete
    Optional<Member> deleteVersion(String team, String id, long version);
  }

  Members members();
}
