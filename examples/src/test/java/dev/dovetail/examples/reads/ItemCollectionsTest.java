package dev.dovetail.examples.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.AggregateTooLarge;
import dev.dovetail.InvalidItem;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.WrongType;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Requests;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Queries of all entities of a partition. */
@DynamoDbTest
class ItemCollectionsTest {
  @Test
  void query_sealedInterface_hasEveryItemAsItsRecordInTheOrderOfTheSortKey(LibraryTable engine) {
    Library library = Library.of(engine);
    long seed = Library.seed();
    Random random = new Random(seed);
    for (int round = 0; round < 8; round++) {
      String said = "seed " + seed + ", round " + round;
      String id = "member" + round;
      List<Loan> loans = library.lend(id, random.nextInt(15), random);
      List<MemberItem> all = new ArrayList<>(loans);
      if (random.nextBoolean()) {
        all.add(engine.members().join(new Member(id, "Ann")));
      }
      List<MemberItem> shown = new ArrayList<>(all);
      shown.removeIf(item -> item instanceof Loan loan && !Library.isShown(loan));
      List<MemberItem> reversed = new ArrayList<>(shown);
      Collections.reverse(reversed);
      List<MemberItem> alphabetic = new ArrayList<>(shown);
      alphabetic.sort(
          Comparator.comparing(item -> item instanceof Loan loan ? "B" + loan.title() : "A"));
      int limit = 1 + random.nextInt(5);
      Accounts accounts = library.table().accounts();

      assertThat(pages(limit, page -> accounts.items(id, page))).as(said).isEqualTo(shown);
      assertThat(accounts.backwards(id)).as(said).isEqualTo(reversed);
      assertThat(accounts.history(id)).as(said).containsExactlyElementsOf(all);
      assertThat(pages(limit, page -> accounts.alphabetic(id, page)))
          .as(said)
          .isEqualTo(alphabetic);
    }
  }

  @Test
  void query_sealedInterface_isOneRequestForAPage(LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);
    library.lend("ann", 3);
    engine.members().join(new Member("ann", "Ann"));

    List<String> lines = new ArrayList<>();
    for (MemberItem item : library.table().accounts().items("ann", PageRequest.first(10)).items()) {
      if (item instanceof Member member) {
        lines.add(member.name());
      } else if (item instanceof Loan loan) {
        lines.add(loan.title());
      }
    }

    assertThat(lines).containsExactly("The title 0", "The title 1", "The title 2", "Ann");
    assertThat(Library.sent(QueryRequest.class, requests)).hasSize(1);
  }

  @Test
  void aggregate_ofAPartition_hasTheRecordsOfEachEntity(LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);
    List<Loan> loans = library.lend("ann", 3);
    Member ann = engine.members().join(new Member("ann", "Ann"));

    assertThat(library.table().accounts().account("ann")).contains(new Account(ann, loans));
    assertThat(Library.sent(QueryRequest.class, requests)).hasSize(1);
  }

  @Test
  void aggregate_componentsThatMayBeAbsent_areAbsentWhereNothingIs(LibraryTable engine) {
    Library library = Library.of(engine);
    Accounts accounts = library.table().accounts();

    assertThat(accounts.account("ann")).isEmpty();
    assertThat(accounts.visitor("ann")).isEmpty();
    Loan loan = library.lend("ann", 1).get(0);
    assertThat(accounts.visitor("ann")).contains(new Visitor(null, Optional.of(loan)));
    Member bob = engine.members().join(new Member("bob", "Bob"));
    assertThat(accounts.visitor("bob")).contains(new Visitor(bob, Optional.empty()));
    assertThat(accounts.account("bob")).contains(new Account(bob, List.of()));
  }

  @Test
  void aggregate_expiredItems_areNoPartOfIt(LibraryTable engine) {
    Library library = Library.of(engine);
    Member ann = engine.members().join(new Member("ann", "Ann"));
    engine.loans().putAll(List.of(Library.loan("ann", 0, Library.NOON)));

    assertThat(library.table().accounts().account("ann")).contains(new Account(ann, List.of()));
  }

  @Test
  void aggregate_itemThatItNeedsIsMissing_isRefused(LibraryTable engine) {
    Library library = Library.of(engine);
    library.lend("ann", 2);

    assertThatThrownBy(() -> library.table().accounts().account("ann"))
        .isInstanceOf(InvalidItem.class)
        .hasMessage(
            "The partition \"MEMBER#ann\" has items, but none of type MEMBER, which Account needs."
                + " Declare it as an Optional if it can be missing.");
  }

  @Test
  void aggregate_twoItemsForOneComponent_isRefused(LibraryTable engine) {
    Library library = Library.of(engine);
    library.lend("ann", 2);

    assertThatThrownBy(() -> library.table().accounts().visitor("ann"))
        .isInstanceOf(InvalidItem.class)
        .hasMessage(
            "The partition \"MEMBER#ann\" has 2 items of type LOAN, but Visitor takes one. Declare"
                + " it as a List.");
  }

  @Test
  void aggregate_asManyItemsAsItTakes_isReadAndOneMoreIsRefused(
      LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);
    engine.members().join(new Member("ann", "Ann"));
    library.lend("ann", 19);
    assertThat(library.table().accounts().account("ann").orElseThrow().loans()).hasSize(19);

    library.lend("ann", 20);

    assertThatThrownBy(() -> library.table().accounts().account("ann"))
        .isInstanceOf(AggregateTooLarge.class)
        .hasMessageContaining("\"MEMBER#ann\" has more than 20 items")
        .satisfies(e -> assertThat(((AggregateTooLarge) e).maxItems()).isEqualTo(20));
    assertThat(Library.sent(QueryRequest.class, requests))
        .last()
        .matches(request -> request.limit() == 21);
  }

  @Test
  void query_itemOfAnUnknownType_isRefused(LibraryTable engine) {
    Library library = Library.of(engine);
    ((DynamoDbLibraryTable) engine)
        .client()
        .putItem(
            request ->
                request
                    .tableName(((DynamoDbLibraryTable) engine).tableName())
                    .item(
                        Map.of(
                            "pk", AttributeValue.fromS("MEMBER#ann"),
                            "sk", AttributeValue.fromS("X"),
                            "_type", AttributeValue.fromS("OTHER"))));

    assertThatThrownBy(() -> library.table().accounts().items("ann", PageRequest.first(5)))
        .isInstanceOf(WrongType.class)
        .hasMessageContaining("is of type \"OTHER\", not of type \"MEMBER\" or \"LOAN\"");
    assertThatThrownBy(() -> library.table().accounts().account("ann"))
        .isInstanceOf(WrongType.class);
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
