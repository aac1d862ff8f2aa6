package dev.dovetail.examples.crossing;

import dev.dovetail.Aggregate;
import dev.dovetail.Count;
import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Projection;
import dev.dovetail.Query;
import dev.dovetail.Scan;
import dev.dovetail.SingleTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A team before and after its persons became members. */
final class Teams {
  private Teams() {}

  @Entity(type = "PERSON", pk = "TEAM#{team}", sk = "PERSON#{id}")
  record Person(String team, String id, String name) {}

  @Projection(of = Person.class)
  record PersonName(String name) {}

  interface Persons {
    @Create
    Person add(Person person);

    @Get
    Optional<PersonName> name(String team, String id);

    @Query
    Page<PersonName> names(String team, PageRequest page);

    @Scan
    Stream<PersonName> allNames();
  }

  @SingleTable(name = "teams-before")
  interface PersonTable {
    Persons persons();
  }

  /** What is in the partition of a team. */
  sealed interface TeamItem permits Team, Member {}

  @Entity(type = "TEAM", pk = "TEAM#{team}", sk = "INFO")
  record Team(String team, String title) implements TeamItem {}

  @Entity(type = "MEMBER", aliases = "PERSON", pk = "TEAM#{team}", sk = "PERSON#{id}")
  record Member(String team, String id, String name) implements TeamItem {}

  @Projection(of = Member.class)
  record MemberName(String name) {}

  @Aggregate
  record Staff(Team team, List<Member> members) {}

  @Aggregate
  record Lead(Team team, Optional<Member> member) {}

  interface Members {
    @Create
    Member add(Member member);

    @Query
    Page<TeamItem> items(String team, PageRequest page);

    @Query
    Stream<TeamItem> each(String team);

    @Query
    Optional<Staff> staff(String team);

    @Query
    Optional<Lead> lead(String team);

    @Scan
    Stream<Member> all();

    @Scan
    Stream<MemberName> allNames();

    @Get
    Optional<MemberName> name(String team, String id);

    @Count
    long count(String team);
  }

  interface Founding {
    @Create
    Team found(Team team);
  }

  @SingleTable(name = "teams")
  interface MemberTable {
    Members members();

    Founding founding();
  }
}
