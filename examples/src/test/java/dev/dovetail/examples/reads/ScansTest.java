package dev.dovetail.examples.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Requests;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Reads of a whole table or index. */
@DynamoDbTest
class ScansTest {
  @Test
  void scan_randomLoansAmongMembers_hasEachLoanThatIsShownOnce(LibraryTable engine) {
    Library library = Library.of(engine);
    long seed = Library.seed();
    Random random = new Random(seed);
    List<Loan> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.addAll(library.lend("member" + i, random.nextInt(8), random));
      engine.members().join(new Member("member" + i, "Ann"));
    }
    List<Loan> shown = new ArrayList<>(all);
    shown.removeIf(loan -> !Library.isShown(loan));
    Loans loans = library.table().loans();
    List<LoanTitle> titles =
        shown.stream()
            .map(loan -> new LoanTitle(loan.bookId(), loan.title()))
            .collect(Collectors.toList());
    List<Borrower> borrowers =
        shown.stream()
            .map(loan -> new Borrower(loan.memberId(), loan.dueOn()))
            .collect(Collectors.toList());
    int segments = 1 + random.nextInt(6);

    String said = "seed " + seed;
    assertThat(loans.all()).as(said).containsExactlyInAnyOrderElementsOf(shown);
    assertThat(loans.everything()).as(said).containsExactlyInAnyOrderElementsOf(all);
    assertThat(loans.borrowers()).as(said).containsExactlyInAnyOrderElementsOf(borrowers);
    assertThat(IntStream.range(0, segments).boxed().flatMap(i -> loans.part(i, segments)))
        .as(said)
        .containsExactlyInAnyOrderElementsOf(titles);
    List<LoanTitle> ofIndex = new ArrayList<>();
    for (int i = 0; i < segments; i++) {
      loans.titlesInOrder(i, segments).forEach(ofIndex::add);
    }
    assertThat(ofIndex).as(said).containsExactlyInAnyOrderElementsOf(titles);
  }

  @Test
  void scan_segmentsInThreadsOfTheirOwn_haveEveryItemOnce(LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);
    for (int i = 0; i < 20; i++) {
      library.lend("member" + i, 3);
    }
    Loans loans = library.table().loans();

    List<LoanTitle> found =
        IntStream.range(0, 8)
            .parallel()
            .boxed()
            .flatMap(segment -> loans.part(segment, 8))
            .collect(Collectors.toList());

    assertThat(found).hasSize(60);
    assertThat(Library.sent(ScanRequest.class, requests))
        .extracting(ScanRequest::segment)
        .contains(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(Library.sent(ScanRequest.class, requests))
        .allSatisfy(request -> assertThat(request.totalSegments()).isEqualTo(8));
  }

  @Test
  void scan_items_areReadPageByPageAsTheyAreAskedFor(LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);
    library.lend("ann", 12);
    Iterator<Loan> iterator = library.table().loans().everything().iterator();
    assertThat(Library.sent(ScanRequest.class, requests)).isEmpty();
    List<Integer> counts = new ArrayList<>();

    while (iterator.hasNext()) {
      iterator.next();
      counts.add(Library.sent(ScanRequest.class, requests).size());
    }

    List<Integer> expected = new ArrayList<>(Collections.nCopies(5, 1));
    expected.addAll(Collections.nCopies(5, 2));
    expected.addAll(Collections.nCopies(2, 3));
    assertThat(counts).isEqualTo(expected);
    assertThat(Library.sent(ScanRequest.class, requests))
        .allSatisfy(
            request -> {
              assertThat(request.limit()).isEqualTo(5);
              assertThat(request.consistentRead()).isTrue();
              assertThat(request.segment()).isNull();
            });
  }

  @Test
  void scan_segmentThatThereIsNot_isRefusedByTheCall(LibraryTable engine) {
    Loans loans = engine.loans();

    for (int[] wrong : new int[][] {{-1, 4}, {4, 4}, {0, 0}, {0, 1_000_001}}) {
      assertThatThrownBy(() -> loans.part(wrong[0], wrong[1]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "The segment %d of %d was asked for. A scan has 1 to 1000000 segments, counted from 0.",
              wrong[0], wrong[1]);
    }
    assertThat(loans.part(0, 1_000_000)).isEmpty();
  }
}
