package dev.dovetail.examples.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidKey;
import dev.dovetail.RequestFailed;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** How many items there are. */
@DynamoDbTest
class CountsTest {
  @Test
  void count_randomLoans_isTheNumberOfThoseThatAQueryReads(LibraryTable engine) {
    Library library = Library.of(engine);
    long seed = Library.seed();
    Random random = new Random(seed);
    for (int round = 0; round < 10; round++) {
      String said = "seed " + seed + ", round " + round;
      String member = "member" + round;
      List<Loan> all = library.lend(member, random.nextInt(30), random);
      Loans loans = library.table().loans();
      List<Loan> shown = new ArrayList<>(all);
      shown.removeIf(loan -> !Library.isShown(loan));
      int days = random.nextInt(16);

      assertThat(loans.countOfMember(member)).as(said).isEqualTo(shown.size());
      assertThat(loans.countHistory(member)).as(said).isEqualTo(all.size());
      assertThat(loans.countOverdue(member, Library.FIRST_DAY.plusDays(days)))
          .as(said)
          .isEqualTo(
              shown.stream()
                  .filter(loan -> loan.dueOn().isBefore(Library.FIRST_DAY.plusDays(days)))
                  .count());
      assertThat(loans.countDue(member, Library.FIRST_DAY.plusDays(days)))
          .as(said)
          .isEqualTo(
              shown.stream()
                  .filter(loan -> loan.dueOn().equals(Library.FIRST_DAY.plusDays(days)))
                  .count());
    }
  }

  @Test
  void count_index_countsTheItemsOfItsPartition(LibraryTable engine) {
    Library library = Library.of(engine);
    library.lend("ann", 3);
    library.lend("bob", 2);

    assertThat(library.table().loans().countOfBook("book0001")).isEqualTo(2);
    assertThat(library.table().loans().countOfBook("book0002")).isEqualTo(1);
    assertThat(library.table().loans().countOfBook("book0003")).isZero();
  }

  @Test
  void count_moreThanAMegabyte_addsUpAllRequestsAndAsksForNoItems(
      LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);
    List<Loan> loans = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Loan loan = Library.loan("ann", i, null);
      loans.add(
          new Loan(
              loan.memberId(),
              loan.dueOn(),
              loan.bookId(),
              loan.title(),
              "x".repeat(300_000),
              loan.endsAt()));
    }
    engine.loans().putAll(loans);

    assertThat(library.table().loans().countOfMember("ann")).isEqualTo(12);
    assertThat(Library.sent(QueryRequest.class, requests)).hasSizeGreaterThan(2);
    assertThat(Library.sent(QueryRequest.class, requests))
        .allSatisfy(request -> assertThat(request.select()).isEqualTo(Select.COUNT));
  }

  @Test
  void count_rangeWithoutAnyValue_isZeroWithoutARequest(LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);
    library.lend("ann", 4);
    Loans loans = library.table().loans();

    assertThat(loans.countDueBetween("ann", Library.FIRST_DAY, Library.FIRST_DAY)).isEqualTo(2);
    assertThat(loans.countDueBetween("ann", Library.FIRST_DAY.plusDays(1), Library.FIRST_DAY))
        .isZero();
    assertThat(Library.sent(QueryRequest.class, requests)).hasSize(1);
  }

  @Test
  void count_keyThatCannotBe_isRefusedWithoutARequest(LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);
    String longest = "x".repeat(3000);

    assertThatThrownBy(() -> library.table().loans().countOfMember(longest))
        .isInstanceOf(InvalidKey.class);
    assertThat(Library.sent(QueryRequest.class, requests)).isEmpty();
  }

  @Test
  void count_failedRequest_saysWhichOperationAndTable(LibraryTable engine, LocalDynamoDb db) {
    Library.failQuery(0, db.faults());
    try (DynamoDbClient wire = db.clientBuilder().build()) {
      Library library = Library.over(wire, engine);

      assertThatThrownBy(() -> library.table().loans().countOfMember("ann"))
          .isInstanceOf(RequestFailed.class)
          .hasMessageContaining("Query on table");
    }
  }
}
