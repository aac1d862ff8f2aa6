package org.example;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Update;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

interface Samples {
  @Create
  void create(Colour colour, LocalDate on, String table, int number, Integer boxed, Part part);

  @Get(consistent = true)
  Optional<Sample> get(Colour colour, LocalDate on, String table, int number);

  @Query(descending = true, consistent = true)
  Page<Sample> ofTable(Colour colour, LocalDate on, String table, PageRequest page);

  @Query
  Page<Sample> all(Colour colour, LocalDate on, PageRequest page);

  @Update
  void change(
      Colour colour,
      LocalDate on,
      String table,
      int number,
      @Nullable Set<String> labels,
      List<Part> parts,
      Optional<Colour> other);

  @Delete
  Optional<Sample> delete(Colour colour, LocalDate on, String table, int number);
}
