package dev.dovetail.examples.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.InvalidCursor;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Slice;
import dev.dovetail.TableOptions;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads that return a future read what the others read. */
@DynamoDbTest
class AsyncReadsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void get_ofEachForm_readsTheItemOrNothing(DeskTable app) {
    Ticket ticket = app.tickets().open("north", "No light", true).join();

    assertThat(app.tickets().get("north", ticket.id()).join()).contains(ticket);
    assertThat(app.tickets().get("north", "none").join()).isEmpty();
    assertThat(app.tickets().text("north", ticket.id()).join())
        .contains(new TicketText(ticket.id(), "No light"));
  }

  @Test
  void pages_oneAfterTheOther_areThoseOfTheOtherMethodToo(DeskTable app) {
    tickets(app, 23);

    List<Page<Ticket>> pages = pages(page -> app.tickets().ofDesk("north", page), 5);

    assertThat(pages).hasSize(5);
    assertThat(pages)
        .extracting(Page::items)
        .isEqualTo(
            itemsOf(
                pages(
                    page ->
                        CompletableFuture.completedFuture(app.tickets().ofDeskNow("north", page)),
                    5)));
    assertThat(items(pages)).extracting(Ticket::text).containsExactlyElementsOf(numbers(23));
    assertThat(items(pages(page -> app.tickets().texts("north", page), 4)))
        .extracting(TicketText::text)
        .startsWith("22", "21")
        .hasSize(23);
  }

  @Test
  void page_ofARange_readsWhatIsWithin(DeskTable app) {
    List<Ticket> all = tickets(app, 9);

    List<Page<Ticket>> pages =
        pages(page -> app.tickets().between("north", all.get(2).id(), all.get(6).id(), page), 2);

    assertThat(items(pages))
        .extracting(Ticket::id)
        .containsExactlyElementsOf(all.subList(2, 7).stream().map(Ticket::id).toList());
    Page<Ticket> none =
        app.tickets()
            .between("north", all.get(6).id(), all.get(2).id(), PageRequest.first(5))
            .join();
    assertThat(none.items()).isEmpty();
    assertThat(none.next()).isEmpty();
  }

  @Test
  void page_withACursorOfAnotherQuery_fails(DeskTable app) {
    tickets(app, 9);
    String cursor = app.tickets().ofDesk("north", PageRequest.first(5)).join().next().orElseThrow();

    assertThat(Failures.of(app.tickets().ofDesk("south", PageRequest.after(cursor, 5))))
        .isInstanceOf(InvalidCursor.class);
    assertThat(Failures.of(app.tickets().texts("north", PageRequest.after(cursor, 5))))
        .isInstanceOf(InvalidCursor.class);
  }

  @Test
  void slices_oneAfterTheOther_areThoseOfTheOtherMethodToo(DeskTable app) {
    for (int i = 0; i < 40; i++) {
      app.tickets().put(new Ticket("north", "" + (10 + i), "" + i, i % 7 == 0, NOW, 1)).join();
    }

    List<Slice<Ticket>> slices =
        slices(page -> app.tickets().openOnes("north", true, page.lookingAt(9)));

    List<Slice<Ticket>> others =
        slices(
            page ->
                CompletableFuture.completedFuture(
                    app.tickets().openOnesNow("north", true, page.lookingAt(9))));
    assertThat(slices)
        .extracting(Slice::items)
        .isEqualTo(others.stream().map(Slice::items).toList());
    assertThat(slices)
        .extracting(Slice::scanned)
        .isEqualTo(others.stream().map(Slice::scanned).toList());
    assertThat(slices)
        .extracting(Slice::stopped)
        .isEqualTo(others.stream().map(Slice::stopped).toList());
    assertThat(slices.stream().flatMap(slice -> slice.items().stream()))
        .extracting(Ticket::text)
        .containsExactly("0", "7", "14", "21", "28", "35");
    assertThat(slices).extracting(Slice::stopped).contains(Slice.Stop.BUDGET_SPENT);
  }

  @Test
  void count_ofAPartition_isThatOfTheOtherMethod(DeskTable app) {
    tickets(app, 12);

    assertThat(app.tickets().number("north").join())
        .isEqualTo(12)
        .isEqualTo(app.tickets().count("north"));
    assertThat(app.tickets().number("south").join()).isZero();
  }

  @Test
  void reads_ofExpiredItems_hideThemOnceTheyAre(
      DeskTable any, DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
    DeskTable before = at(NOW, client, asyncClient);
    DeskTable after = at(NOW.plusSeconds(10), client, asyncClient);
    for (int i = 100; i < 200; i++) {
      Instant end = i % 10 == 0 ? null : NOW.plusSeconds(10);
      before.drafts().create(new Draft("ann", "" + i, "x", end, 0)).join();
    }

    assertThat(before.drafts().number("ann").join()).isEqualTo(100);
    assertThat(after.drafts().number("ann").join()).isEqualTo(10);
    assertThat(after.drafts().numberOfAll("ann").join()).isEqualTo(100);
    assertThat(before.drafts().get("ann", "101").join()).isPresent();
    assertThat(after.drafts().get("ann", "101").join()).isEmpty();
    assertThat(after.drafts().getAny("ann", "101").join()).isPresent();
    List<Page<Draft>> pages = pages(page -> after.drafts().of("ann", page), 4);
    assertThat(pages).extracting(page -> page.items().size()).containsExactly(4, 4, 2);
  }

  @Test
  void pages_ofShards_areThoseOfTheOtherMethodToo(DeskTable app) {
    for (int i = 0; i < 60; i++) {
      app.visits().create(new Visit("monday", i)).join();
    }

    List<Page<Visit>> pages = pages(page -> app.visits().of("monday", page), 7);

    assertThat(pages)
        .extracting(Page::items)
        .isEqualTo(
            itemsOf(
                pages(
                    page -> CompletableFuture.completedFuture(app.visits().ofNow("monday", page)),
                    7)));
    assertThat(items(pages))
        .extracting(Visit::number)
        .containsExactlyElementsOf(IntStream.range(0, 60).boxed().toList());
    assertThat(items(pages(page -> app.visits().since("monday", 50, page), 4)))
        .extracting(Visit::number)
        .containsExactly(59, 58, 57, 56, 55, 54, 53, 52, 51, 50);
    assertThat(app.visits().number("monday").join()).isEqualTo(60);
    assertThat(app.visits().of("sunday", PageRequest.first(3)).join().items()).isEmpty();
  }

  private static List<Ticket> tickets(DeskTable app, int number) {
    List<Ticket> tickets = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      tickets.add(new Ticket("north", "" + (10 + i), "" + i, true, NOW, 1));
      app.tickets().put(tickets.get(i)).join();
    }
    return tickets;
  }

  private static List<String> numbers(int number) {
    return IntStream.range(0, number).mapToObj(Integer::toString).toList();
  }

  private static <T> List<List<T>> itemsOf(List<Page<T>> pages) {
    return pages.stream().map(Page::items).toList();
  }

  private static <T> List<T> items(List<Page<T>> pages) {
    return pages.stream().flatMap(page -> page.items().stream()).toList();
  }

  private static <T> List<Page<T>> pages(
      Function<PageRequest, CompletableFuture<Page<T>>> query, int size) {
    List<Page<T>> pages = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      PageRequest request =
          next.map(cursor -> PageRequest.after(cursor, size)).orElse(PageRequest.first(size));
      pages.add(query.apply(request).join());
      next = pages.get(pages.size() - 1).next();
    } while (next.isPresent());
    return pages;
  }

  private static List<Slice<Ticket>> slices(
      Function<PageRequest, CompletableFuture<Slice<Ticket>>> query) {
    List<Slice<Ticket>> slices = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      PageRequest request =
          next.map(cursor -> PageRequest.after(cursor, 2)).orElse(PageRequest.first(2));
      slices.add(query.apply(request).join());
      next = slices.get(slices.size() - 1).next();
    } while (next.isPresent());
    return slices;
  }

  private static DeskTable at(
      Instant time, DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
    Clock clock = Clock.fixed(time, ZoneOffset.UTC);
    return DynamoDbDeskTable.on(
        client, asyncClient, "desk", TableOptions.defaults().withClock(clock));
  }
}
