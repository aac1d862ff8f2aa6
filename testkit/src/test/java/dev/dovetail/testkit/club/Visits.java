package dev.dovetail.testkit.club;

import dev.dovetail.Create;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import java.time.LocalDate;
import java.util.Optional;

public interface Visits {
  @Create
  Visit add(Visit visit);

  @Get
  Optional<Visit> get(String club, LocalDate day);

  @Query(index = "byDoor")
  Page<Visit> through(String club, String door, PageRequest page);
}
