package dev.dovetail.testkit.contract;

import dev.dovetail.After;
import dev.dovetail.Before;
import dev.dovetail.Count;
import dev.dovetail.Entity;
import dev.dovetail.From;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.SingleTable;
import dev.dovetail.StartsWith;
import java.util.stream.Stream;

/** A table with consistent reads of each kind of bounds. */
@SingleTable
interface ShelfTable {
  Books books();

  Volumes volumes();

  @Entity(type = "BOOK", pk = "SHELF#{shelf}", sk = "BOOK#{title}#{copy}")
  record Book(String shelf, String title, int copy) {}

  interface Books {
    @Query(consistent = true)
    Stream<Book> starting(String shelf, @StartsWith("title") String start);

    @Query(consistent = true)
    Page<Book> pages(String shelf, @StartsWith("title") String start, PageRequest page);

    @Count(consistent = true)
    long count(String shelf, @StartsWith("title") String start);

    @Count(consistent = true)
    long countAll(String shelf);
  }

  @Entity(type = "VOLUME", pk = "SHELF#{shelf}", sk = "VOLUME#{number}")
  record Volume(String shelf, int number) {}

  interface Volumes {
    @Query(consistent = true)
    Stream<Volume> after(String shelf, @After("number") int last);

    @Query(consistent = true)
    Stream<Volume> before(String shelf, @Before("number") int first);

    @Query(consistent = true)
    Stream<Volume> within(String shelf, @After("number") int low, @Before("number") int high);

    @Count(consistent = true)
    long count(String shelf, @From("number") int low, @Before("number") int high);
  }
}
