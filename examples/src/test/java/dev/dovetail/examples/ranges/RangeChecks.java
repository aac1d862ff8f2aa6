package dev.dovetail.examples.ranges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Compares ranges with a filter over all items, page by page, and what is looked at with what is
 * returned.
 *
 * @param <E> the items
 * @param <T> their values
 */
final class RangeChecks<E extends Valued<T>, T> {
  static final long SEED = Long.getLong("dovetail.seed", 20261121);
  static final String BOX = "box";

  private final Random random = new Random(SEED);
  private final CountingClient client;
  private final List<E> items;
  private final List<T> bounds;
  private final Comparator<T> order;

  RangeChecks(CountingClient client, List<E> items, List<T> bounds, Comparator<T> order) {
    this.client = client;
    this.items = new ArrayList<>(items);
    this.items.sort(Comparator.comparing(E::value, order).thenComparing(Valued::number));
    this.bounds = bounds;
    this.order = order;
  }

  private interface One<E, T> {
    Page<E> read(String box, T bound, PageRequest page);
  }

  private interface Two<E, T> {
    Page<E> read(String box, T lower, T upper, PageRequest page);
  }

  void ofKey(KeyRanges<E, T> ranges) {
    one("from", (v, b) -> order(v, b) >= 0, ranges::from, ranges::fromDown);
    one("after", (v, b) -> order(v, b) > 0, ranges::after, ranges::afterDown);
    one("to", (v, b) -> order(v, b) <= 0, ranges::to, ranges::toDown);
    one("before", (v, b) -> order(v, b) < 0, ranges::before, ranges::beforeDown);
    two("from to", true, true, ranges::fromTo, ranges::fromToDown);
    two("from before", true, false, ranges::fromBefore, ranges::fromBeforeDown);
    two("after to", false, true, ranges::afterTo, ranges::afterToDown);
    two("after before", false, false, ranges::afterBefore, ranges::afterBeforeDown);
  }

  void ofIndex(IndexRanges<E, T> ranges) {
    one("from", (v, b) -> order(v, b) >= 0, ranges::indexFrom, ranges::indexFromDown);
    one("after", (v, b) -> order(v, b) > 0, ranges::indexAfter, ranges::indexAfterDown);
    one("to", (v, b) -> order(v, b) <= 0, ranges::indexTo, ranges::indexToDown);
    one("before", (v, b) -> order(v, b) < 0, ranges::indexBefore, ranges::indexBeforeDown);
    two("from to", true, true, ranges::indexFromTo, ranges::indexFromToDown);
    two("from before", true, false, ranges::indexFromBefore, ranges::indexFromBeforeDown);
    two("after to", false, true, ranges::indexAfterTo, ranges::indexAfterToDown);
    two("after before", false, false, ranges::indexAfterBefore, ranges::indexAfterBeforeDown);
  }

  private void one(
      String operator, BiPredicate<T, T> within, One<E, T> ascending, One<E, T> descending) {
    for (T bound : bounds) {
      boolean down = random.nextBoolean();
      One<E, T> query = down ? descending : ascending;
      check(
          operator + " " + shown(bound),
          item -> within.test(item.value(), bound),
          down,
          page -> query.read(BOX, bound, page));
    }
  }

  private void two(
      String operators,
      boolean fromLower,
      boolean toUpper,
      Two<E, T> ascending,
      Two<E, T> descending) {
    for (T lower : bounds) {
      for (T upper : bounds) {
        boolean down = random.nextBoolean();
        Two<E, T> query = down ? descending : ascending;
        check(
            operators + " " + shown(lower) + " " + shown(upper),
            item ->
                order(item.value(), lower) >= (fromLower ? 0 : 1)
                    && order(item.value(), upper) <= (toUpper ? 0 : -1),
            down,
            page -> query.read(BOX, lower, upper, page));
        if (order(lower, upper) > 0) {
          assertThat(client.requests()).as("requests for bounds that cross").isZero();
        }
      }
    }
  }

  /** Reads all pages, of random sizes. */
  void check(
      String what,
      java.util.function.Predicate<E> within,
      boolean descending,
      Function<PageRequest, Page<E>> query) {
    List<E> expected = new ArrayList<>(items.stream().filter(within).toList());
    if (descending) {
      Collections.reverse(expected);
    }
    String seen = "seed " + SEED + ", " + what + (descending ? ", descending" : "");
    List<E> found = new ArrayList<>();
    PageRequest request = PageRequest.first(size());
    while (true) {
      client.reset();
      Page<E> page = query.apply(request);
      found.addAll(page.items());
      assertThat(client.scanned())
          .as(seen + ": items that were looked at")
          .isEqualTo(page.items().size() + (page.next().isPresent() ? 1 : 0));
      if (page.next().isEmpty()) {
        break;
      }
      request = PageRequest.after(page.next().get(), size());
    }
    assertThat(found).as(seen).isEqualTo(expected);
  }

  private int size() {
    return random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1 + random.nextInt(2 * items.size());
  }

  private int order(T a, T b) {
    return Integer.signum(order.compare(a, b));
  }

  private static String shown(Object value) {
    String text = value.toString();
    return text.length() <= 20 ? text : text.substring(0, 20) + "... of " + text.length();
  }
}
