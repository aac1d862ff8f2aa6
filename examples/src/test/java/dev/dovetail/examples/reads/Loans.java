package dev.dovetail.examples.reads;

import dev.dovetail.BatchPut;
import dev.dovetail.Before;
import dev.dovetail.Count;
import dev.dovetail.From;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Scan;
import dev.dovetail.To;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The loans. */
interface Loans {
  @BatchPut(unguarded = true)
  void putAll(List<Loan> loans);

  @Query
  Page<Loan> ofMember(String memberId, PageRequest page);

  @Query
  Stream<Loan> allOfMember(String memberId);

  @Query(pageSize = 3, descending = true, consistent = true)
  Iterable<Loan> latestFirst(String memberId);

  @Query(pageSize = 2)
  Stream<Loan> overdue(String memberId, @Before("dueOn") LocalDate today);

  @Query(pageSize = 2, includeExpired = true)
  Iterable<Loan> history(String memberId);

  @Query(index = "byBook", pageSize = 2)
  Stream<Loan> ofBook(String bookId);

  @Get
  Optional<Loan> get(String memberId, LocalDate dueOn, String bookId);

  @Get
  Optional<LoanTitle> title(String memberId, LocalDate dueOn, String bookId);

  @Query
  Page<LoanTitle> titles(String memberId, PageRequest page);

  @Query(index = "byTitle", pageSize = 2)
  Stream<Borrower> borrowersOf(String title);

  @Query(index = "inOrder", consistent = true)
  Page<LoanTitle> inOrder(String memberId, PageRequest page);

  @Count(index = "byDay")
  long countOnDay(LocalDate dueOn);

  @Scan
  Stream<Loan> all();

  @Scan(pageSize = 5, consistent = true, includeExpired = true)
  Iterable<Loan> everything();

  @Scan(pageSize = 3)
  Stream<LoanTitle> part(int segment, int segments);

  @Scan(index = "byTitle")
  Stream<Borrower> borrowers();

  @Scan(index = "inOrder", pageSize = 4)
  Iterable<LoanTitle> titlesInOrder(int segment, int segments);

  @Count
  long countOfMember(String memberId);

  @Count(consistent = true)
  long countDue(String memberId, LocalDate dueOn);

  @Count(consistent = true)
  long countOverdue(String memberId, @Before("dueOn") LocalDate today);

  @Count
  long countDueBetween(
      String memberId, @From("dueOn") LocalDate first, @To("dueOn") LocalDate last);

  @Count(includeExpired = true)
  long countHistory(String memberId);

  @Count(index = "byBook")
  long countOfBook(String bookId);
}
