package org.example;

import dev.dovetail.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@SingleTable
interface Library {
  @Entity(type = "LOAN", pk = "MEMBER#{memberId}", sk = "LOAN#{dueOn}#{bookId}")
  @Index(name = "byBook", pk = "bookId", projection = ProjectionType.KEYS_ONLY)
  @LocalIndex(
      name = "inOrder",
      sk = "BOOK#{bookId}",
      projection = ProjectionType.INCLUDE,
      include = {"bookId", "size"})
  record Loan(String memberId, LocalDate dueOn, String bookId, Size size) implements Item {}

  @Entity(type = "MEMBER", pk = "MEMBER#{memberId}", sk = "PROFILE")
  record Member(String memberId, String name) implements Item {}

  sealed interface Item permits Loan, Member {}

  enum Size { SMALL, LARGE }

  @Projection(of = Loan.class)
  record LoanSize(String bookId, Size size) {}

  @Aggregate(maxItems = 50)
  record Account(Optional<Member> member, List<Loan> loans) {}

  interface Loans {
    @Get
    Optional<LoanSize> size(String memberId, LocalDate dueOn, String bookId);

    @Query
    Stream<Loan> all(String memberId);

    @Query(index = "inOrder", pageSize = 7)
    Iterable<LoanSize> inOrder(String memberId);

    @Query(index = "byBook", hydrate = true)
    Page<Loan> copies(String bookId, PageRequest page);

    @Count
    long overdue(String memberId, @Before("dueOn") LocalDate today);

    @Count(index = "byBook")
    long ofBook(String bookId);

    @Scan(consistent = true)
    Stream<LoanSize> part(int segment, int segments);

    @Scan(index = "inOrder", pageSize = 9)
    Iterable<LoanSize> sizes();
  }

  interface Items {
    @Query
    Page<Item> ofMember(String memberId, PageRequest page);

    @Query
    Optional<Account> account(String memberId);
  }

  Loans loans();

  Items items();
}
