package dev.dovetail.examples.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Requests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads of a partition that is spread over shards. */
@DynamoDbTest
class ShardedReadsTest {
  @Test
  void reads_ofRandomVisits_areThoseOfOnePartition(LibraryTable engine) {
    Library library = Library.of(engine);
    long seed = Library.seed();
    Random random = new Random(seed);
    List<Visit> everyDay = new ArrayList<>();
    for (int round = 0; round < 6; round++) {
      String said = "seed " + seed + ", round " + round;
      LocalDate day = Library.FIRST_DAY.plusDays(round);
      List<Visit> shown = visits(engine, day, random.nextInt(50), random);
      everyDay.addAll(shown);
      int from = random.nextInt(50);
      List<VisitNumber> numbers =
          shown.stream().map(visit -> new VisitNumber(visit.number())).collect(Collectors.toList());
      List<VisitNumber> latest = new ArrayList<>(numbers);
      latest.removeIf(visit -> visit.number() < from);
      Collections.reverse(latest);
      Visits visits = library.table().visits();

      assertThat(visits.on(day)).as(said).containsExactlyElementsOf(shown);
      assertThat(visits.latest(day, from)).as(said).containsExactlyElementsOf(latest);
      assertThat(pages(visits, day, 1 + random.nextInt(9))).as(said).isEqualTo(numbers);
      assertThat(visits.count(day)).as(said).isEqualTo(shown.size());
      assertThat(visits.countFrom(day, from)).as(said).isEqualTo(latest.size());
      assertThat(visits.day(day).map(Visits.Day::visits).orElse(List.of()))
          .as(said)
          .isEqualTo(shown);
    }
    assertThat(library.table().visits().all())
        .as("seed " + seed)
        .containsExactlyInAnyOrderElementsOf(everyDay);
  }

  @Test
  void iterable_pageEndsWithTheLastOfItsRange_isTheLast(LibraryTable engine) {
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      visits.add(new Visit(Library.FIRST_DAY, i, "north", null));
    }
    engine.visits().putAll(visits);

    for (int from = 0; from < 20; from++) {
      assertThat(engine.visits().latest(Library.FIRST_DAY, from)).hasSize(20 - from);
    }
  }

  @Test
  void stream_notConsumedToItsEnd_readsNoFurtherPage(LibraryTable engine, Requests requests) {
    Library library = Library.of(engine);
    visits(engine, Library.FIRST_DAY, 40, new Random(1));
    long shown = library.table().visits().count(Library.FIRST_DAY);
    assertThat(shown).isGreaterThan(14);
    requests.clear();

    library.table().visits().on(Library.FIRST_DAY).limit(7).forEach(visit -> {});
    int ofOnePage = Library.sent(QueryRequest.class, requests).size();
    requests.clear();
    library.table().visits().on(Library.FIRST_DAY).forEach(visit -> {});

    assertThat(ofOnePage).isBetween(5, 15);
    assertThat(Library.sent(QueryRequest.class, requests)).hasSizeGreaterThan(2 * ofOnePage - 5);
  }

  /** Stores visits of a day, and returns those that have not expired at noon. */
  private static List<Visit> visits(LibraryTable engine, LocalDate day, int number, Random random) {
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      @Nullable Instant end =
          random.nextInt(3) == 0 ? Library.NOON.plusSeconds(random.nextInt(3) - 1) : null;
      visits.add(new Visit(day, i, "north", end));
    }
    engine.visits().putAll(visits);
    visits.removeIf(
        visit -> {
          @Nullable Instant end = visit.endsAt();
          return end != null && !end.isAfter(Library.NOON);
        });
    return visits;
  }

  private static List<VisitNumber> pages(Visits visits, LocalDate day, int limit) {
    List<VisitNumber> numbers = new ArrayList<>();
    Page<VisitNumber> page = visits.numbers(day, PageRequest.first(limit));
    numbers.addAll(page.items());
    while (page.next().isPresent()) {
      page = visits.numbers(day, PageRequest.after(page.next().get(), limit));
      numbers.addAll(page.items());
    }
    return numbers;
  }
}
