package dev.dovetail.examples.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidItem;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.WrongType;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Reads of some components, of the table and of indexes that hold no more. */
@DynamoDbTest
class ProjectionsTest {
  @Test
  void query_randomLoans_hasTheComponentsOfWhatIsShownPageByPage(LibraryTable engine) {
    Library library = Library.of(engine);
    long seed = Library.seed();
    Random random = new Random(seed);
    for (int round = 0; round < 8; round++) {
      String said = "seed " + seed + ", round " + round;
      String member = "member" + round;
      List<Loan> shown = library.lend(member, random.nextInt(25), random);
      shown.removeIf(loan -> !Library.isShown(loan));
      List<LoanTitle> titles =
          shown.stream()
              .map(loan -> new LoanTitle(loan.bookId(), loan.title()))
              .collect(Collectors.toList());
      int limit = 1 + random.nextInt(6);
      Loans loans = library.table().loans();

      assertThat(pages(limit, page -> loans.titles(member, page))).as(said).isEqualTo(titles);
      // Books have the order of their days.
      assertThat(pages(limit, page -> loans.inOrder(member, page))).as(said).isEqualTo(titles);
    }
  }

  @Test
  void query_projection_asksForNoOtherAttributes(LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);
    library.lend("ann", 3);

    library.table().loans().titles("ann", PageRequest.first(2));

    assertThat(
            Library.sent(QueryRequest.class, requests).get(0).expressionAttributeNames().values())
        .containsExactlyInAnyOrder("pk", "sk", "_type", "endsAt", "bookId", "title", "_v");
  }

  @Test
  void get_projection_hasTheComponentsOfTheItem(LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);
    Loan loan = library.lend("ann", 1).get(0);

    assertThat(library.table().loans().title("ann", loan.dueOn(), loan.bookId()))
        .contains(new LoanTitle("book0000", "The title 0"));
    assertThat(library.table().loans().title("ann", loan.dueOn(), "other")).isEmpty();
    assertThat(Library.sent(GetItemRequest.class, requests).get(0).projectionExpression())
        .isNotNull();
    assertThat(library.table().loans().get("ann", loan.dueOn(), loan.bookId())).contains(loan);
    assertThat(Library.sent(GetItemRequest.class, requests))
        .last()
        .satisfies(ProjectionsTest::asksForAll);
  }

  private static void asksForAll(GetItemRequest request) {
    assertThat(request.projectionExpression()).isNull();
    assertThat(request.hasExpressionAttributeNames()).isFalse();
  }

  @Test
  void get_projectionOfAnExpiredItem_isEmpty(LibraryTable engine) {
    Library library = Library.of(engine);
    Loan loan = Library.loan("ann", 0, Library.NOON);
    engine.loans().putAll(List.of(loan));

    assertThat(
            library.at(Library.NOON.minusSeconds(1)).loans().title("ann", loan.dueOn(), "book0000"))
        .isPresent();
    assertThat(library.table().loans().title("ann", loan.dueOn(), "book0000")).isEmpty();
  }

  @Test
  void stream_indexThatIncludes_readsWhatItHoldsAndHidesWhatHasExpired(LibraryTable engine) {
    Library library = Library.of(engine);
    List<Loan> loans = new ArrayList<>();
    for (String member : List.of("ann", "bob", "eve")) {
      loans.add(Library.loan(member, 0, member.equals("bob") ? Library.NOON : null));
    }
    engine.loans().putAll(loans);

    assertThat(library.table().loans().borrowersOf("The title 0"))
        .containsExactlyInAnyOrder(
            new Borrower("ann", Library.FIRST_DAY), new Borrower("eve", Library.FIRST_DAY));
    assertThat(library.table().loans().countOnDay(Library.FIRST_DAY)).isEqualTo(2);
  }

  @Test
  void table_ofTheModel_hasIndexesThatHoldWhatIsDeclared(LibraryTable engine) {
    TableDescription table =
        client(engine)
            .describeTable(
                request -> request.tableName(((DynamoDbLibraryTable) engine).tableName()))
            .table();
    Map<String, Projection> global =
        table.globalSecondaryIndexes().stream()
            .collect(Collectors.toMap(index -> index.indexName(), index -> index.projection()));

    assertThat(global.get("byBook").projectionType()).isEqualTo(ProjectionType.ALL);
    assertThat(global.get("byTitle").projectionType()).isEqualTo(ProjectionType.INCLUDE);
    assertThat(global.get("byTitle").nonKeyAttributes())
        .containsExactlyInAnyOrder("memberId", "endsAt");
    assertThat(global.get("byDay").nonKeyAttributes()).containsExactlyInAnyOrder("_type", "endsAt");
    assertThat(table.localSecondaryIndexes().get(0).projection().nonKeyAttributes())
        .containsExactlyInAnyOrder("_type", "endsAt", "bookId", "title");
  }

  @Test
  void query_itemOfAnotherType_isRefusedAsInAnyRead(LibraryTable engine) {
    Library library = Library.of(engine);
    put(engine, "FOREIGN");

    assertThatThrownBy(() -> library.table().loans().titles("ann", PageRequest.first(1)))
        .isInstanceOf(WrongType.class)
        .hasMessageContaining("LOAN#x");
    assertThatThrownBy(() -> library.table().loans().allOfMember("ann").count())
        .isInstanceOf(WrongType.class);
  }

  @Test
  void query_attributeIsMissing_namesTheEntityAndTheAttribute(LibraryTable engine) {
    Library library = Library.of(engine);
    put(engine, "LOAN");

    assertThatThrownBy(() -> library.table().loans().titles("ann", PageRequest.first(1)))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("LOAN")
        .hasMessageContaining("bookId");
  }

  private static void put(LibraryTable engine, String type) {
    client(engine)
        .putItem(
            request ->
                request
                    .tableName(((DynamoDbLibraryTable) engine).tableName())
                    .item(
                        Map.of(
                            "pk", AttributeValue.fromS("MEMBER#ann"),
                            "sk", AttributeValue.fromS("LOAN#x"),
                            "_type", AttributeValue.fromS(type))));
  }

  private static DynamoDbClient client(LibraryTable engine) {
    return ((DynamoDbLibraryTable) engine).client();
  }

  private static <T> List<T> pages(int limit, Function<PageRequest, Page<T>> query) {
    List<T> items = new ArrayList<>();
    Page<T> page = query.apply(PageRequest.first(limit));
    items.addAll(page.items());
    while (page.next().isPresent()) {
      assertThat(page.items()).hasSize(limit);
      page = query.apply(PageRequest.after(page.next().get(), limit));
      items.addAll(page.items());
    }
    return items;
  }
}
