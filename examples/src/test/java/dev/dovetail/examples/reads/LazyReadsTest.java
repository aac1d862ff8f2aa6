package dev.dovetail.examples.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidKey;
import dev.dovetail.RequestFailed;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Requests;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Streams and iterables, which read page by page as they are consumed. */
@DynamoDbTest
class LazyReadsTest {
  @Test
  void lazy_randomLoans_areAllThatAreShownInOrder(LibraryTable engine) {
    Library library = Library.of(engine);
    long seed = Library.seed();
    Random random = new Random(seed);
    for (int round = 0; round < 10; round++) {
      String said = "seed " + seed + ", round " + round;
      String member = "member" + round;
      List<Loan> all = library.lend(member, random.nextInt(20), random);
      List<Loan> shown = new ArrayList<>(all);
      shown.removeIf(loan -> !Library.isShown(loan));
      List<Loan> reversed = new ArrayList<>(shown);
      Collections.reverse(reversed);
      Loans loans = library.table().loans();
      int days = random.nextInt(12);

      assertThat(loans.allOfMember(member)).as(said).isEqualTo(shown);
      assertThat(loans.latestFirst(member)).as(said).containsExactlyElementsOf(reversed);
      assertThat(loans.history(member)).as(said).containsExactlyElementsOf(all);
      assertThat(loans.overdue(member, Library.FIRST_DAY.plusDays(days)))
          .as(said)
          .containsExactlyElementsOf(
              shown.stream()
                  .filter(loan -> loan.dueOn().isBefore(Library.FIRST_DAY.plusDays(days)))
                  .collect(Collectors.toList()));
    }
  }

  @Test
  void stream_index_readsItsPartitionPageByPage(LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);
    for (int i = 0; i < 5; i++) {
      library.lend("member" + i, 2);
    }

    assertThat(library.table().loans().ofBook("book0001").map(Loan::memberId))
        .containsExactlyInAnyOrder("member0", "member1", "member2", "member3", "member4");
    assertThat(Library.sent(QueryRequest.class, requests)).hasSize(3);
  }

  @Test
  void stream_notConsumed_sendsNothing(LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);

    Stream<Loan> stream = library.table().loans().allOfMember("ann");
    Iterator<Loan> iterator = library.table().loans().latestFirst("ann").iterator();

    assertThat(Library.sent(QueryRequest.class, requests)).isEmpty();
    assertThat(stream).isEmpty();
    assertThat(iterator.hasNext()).isFalse();
    assertThat(Library.sent(QueryRequest.class, requests)).hasSize(2);
  }

  @Test
  void iterator_withinAPage_readsNoOther(LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);
    library.lend("ann", 7);
    Iterator<Loan> iterator = library.table().loans().latestFirst("ann").iterator();
    List<Integer> counts = new ArrayList<>();

    while (iterator.hasNext()) {
      iterator.next();
      counts.add(Library.sent(QueryRequest.class, requests).size());
    }

    assertThat(counts).containsExactly(1, 1, 1, 2, 2, 2, 3);
    assertThat(Library.sent(QueryRequest.class, requests))
        .extracting(QueryRequest::limit)
        .containsOnly(3);
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void stream_limited_readsOnlyThePagesThatItNeeds(LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);
    library.lend("ann", 20);

    assertThat(
            library.table().loans().overdue("ann", Library.FIRST_DAY.plusYears(1)).limit(4).count())
        .isEqualTo(4);
    assertThat(Library.sent(QueryRequest.class, requests)).hasSize(2);
  }

  @Test
  void stream_parallel_readsTheSamePagesInOrder(LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);
    List<Loan> all = library.lend("ann", 9);

    assertThat(
            library
                .table()
                .loans()
                .overdue("ann", Library.FIRST_DAY.plusYears(1))
                .parallel()
                .collect(Collectors.toList()))
        .isEqualTo(all);
    assertThat(Library.sent(QueryRequest.class, requests)).hasSize(5);
  }

  @Test
  void iterable_iteratedAgain_readsWhatIsThereThen(LibraryTable engine) {
    Library library = Library.of(engine);
    library.lend("ann", 2);
    Iterable<Loan> loans = library.table().loans().latestFirst("ann");

    assertThat(loans).hasSize(2);
    library.lend("ann", 5);
    assertThat(loans).hasSize(5);
    Iterator<Loan> one = loans.iterator();
    Iterator<Loan> other = loans.iterator();
    assertThat(one.next()).isEqualTo(other.next());
    assertThat(one.next()).isEqualTo(other.next());
  }

  @Test
  void iterator_itemsThatExpireBetweenPages_areHidden(LibraryTable engine) {
    Library library = Library.of(engine);
    List<Loan> loans = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      loans.add(Library.loan("ann", i, Library.NOON.plusSeconds(1)));
    }
    engine.loans().putAll(loans);
    MovingClock clock = new MovingClock(Library.NOON);

    Iterator<Loan> iterator = library.at(clock).loans().latestFirst("ann").iterator();

    assertThat(iterator.next().bookId()).isEqualTo("book0005");
    clock.forward(1);
    assertThat(iterator.next().bookId()).isEqualTo("book0004");
    assertThat(iterator.next().bookId()).isEqualTo("book0003");
    assertThat(iterator.hasNext()).isFalse();
  }

  @Test
  void iterator_failedRequest_canBeAskedAgain(LibraryTable engine, LocalDynamoDb db) {
    Library.failQuery(1, db.faults());
    try (DynamoDbClient wire = db.clientBuilder().build()) {
      Library library = Library.over(wire, engine);
      List<Loan> all = library.lend("ann", 5);
      Collections.reverse(all);
      Iterator<Loan> iterator = library.table().loans().latestFirst("ann").iterator();
      List<Loan> read = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        read.add(iterator.next());
      }

      assertThatThrownBy(iterator::hasNext)
          .isInstanceOf(RequestFailed.class)
          .hasMessageContaining("Query on table");
      iterator.forEachRemaining(read::add);

      assertThat(read).isEqualTo(all);
    }
  }

  @Test
  void stream_keyThatCannotBe_isRefusedByTheCall(LibraryTable engine) {
    Library library = Library.of(engine);
    String longest = "x".repeat(3000);

    assertThatThrownBy(() -> library.table().loans().allOfMember(longest))
        .isInstanceOf(InvalidKey.class);
    assertThatThrownBy(() -> library.table().loans().latestFirst(longest))
        .isInstanceOf(InvalidKey.class);
  }
}
