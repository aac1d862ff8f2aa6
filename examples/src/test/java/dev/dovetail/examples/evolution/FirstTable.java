package dev.dovetail.examples.evolution;

import dev.dovetail.BatchPut;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a service stored in its first days, and a deployment of then still does. */
@SingleTable(name = "first")
interface FirstTable {
  @Entity(type = "PERSON", pk = "TEAM#{team}", sk = "PERSON#{id}")
  @Index(name = "byCity", pk = "city", sk = "id")
  record Person(
      String team,
      String id,
      String name,
      String city,
      @CreatedAt Instant createdAt,
      @UpdatedAt Instant updatedAt) {}

  interface Persons {
    @Create
    Person add(String team, String id, String name, String city);

    @Get(consistent = true)
    Optional<Person> get(String team, String id);

    @Query(consistent = true)
    Page<Person> ofTeam(String team, PageRequest page);

    @Query(index = "byCity")
    Page<Person> ofCity(String city, PageRequest page);

    @Update
    Person rename(String team, String id, String name);

    @Replace
    Person replace(Person person);

    @Delete
    Optional<Person> delete(String team, String id);

    @BatchPut(unguarded = true)
    void putAll(List<Person> persons);
  }

  Persons persons();
}
