package dev.dovetail.examples.races;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Looks for an order of the calls of a history in which one call after the other would have
 * answered the same, and no call comes before one that had returned when it was made. This is the
 * search of Wing and Gong, with a memory of what has led nowhere.
 *
 * @param <S> what is stored; its equals says whether two are the same
 */
final class Linearization<S> {
  private final List<Call<S>> calls;
  private final int[] trials;
  private final long required;
  private final Set<Place<S>> seen = new HashSet<>();
  private final List<Call<S>> order = new ArrayList<>();
  private List<Call<S>> longest = List.of();

  /** The calls that are in order already, as bits, and what is stored after them. */
  private record Place<S>(long taken, S stored) {}

  private Linearization(List<Call<S>> calls) {
    if (calls.size() > Long.SIZE) {
      throw new IllegalArgumentException("At most 64 calls, not " + calls.size() + ".");
    }
    this.calls = calls;
    long bits = 0;
    for (int i = 0; i < calls.size(); i++) {
      bits |= calls.get(i).isOptional() ? 0 : 1L << i;
    }
    this.required = bits;
    this.trials = trials(calls);
  }

  /** What is certain is tried first, and what had returned first: most histories are found so. */
  private static <S> int[] trials(List<Call<S>> calls) {
    Comparator<Integer> order =
        Comparator.<Integer, Boolean>comparing(i -> calls.get(i).isOptional())
            .thenComparing(i -> calls.get(i).returned());
    return IntStream.range(0, calls.size()).boxed().sorted(order).mapToInt(i -> i).toArray();
  }

  /** {@return why there is no such order, for people, or nothing if there is one} */
  static <S> Optional<String> problem(List<Call<S>> calls, S first) {
    Linearization<S> search = new Linearization<>(calls);
    return search.isPossible(0, first) ? Optional.empty() : Optional.of(search.report(first));
  }

  private boolean isPossible(long taken, S stored) {
    if ((taken & required) == required) {
      return true;
    }
    if (!seen.add(new Place<>(taken, stored))) {
      return false;
    }
    if (order.size() > longest.size()) {
      longest = List.copyOf(order);
    }
    for (int i : trials) {
      Call<S> call = calls.get(i);
      if (!mayBeNext(i, taken)) {
        continue;
      }
      Call.Effect<S> effect = call.model().apply(stored);
      if (call.isOptional()
          ? !effect.after().equals(stored)
          : effect.answer().equals(call.answer())) {
        order.add(call);
        if (isPossible(taken | 1L << i, effect.after())) {
          return true;
        }
        order.remove(order.size() - 1);
      }
    }
    return false;
  }

  private boolean mayBeNext(int index, long taken) {
    Call<S> call = calls.get(index);
    if (isTaken(index, taken)) {
      return false;
    }
    if (call.certainty() == Call.Certainty.EARLIER_ATTEMPT && isTaken(call(index), taken)) {
      return false;
    }
    for (int i = 0; i < calls.size(); i++) {
      Call<S> other = calls.get(i);
      boolean over =
          isTaken(i, taken)
              ? call.returned() < other.invoked()
              : !other.isOptional() && other.returned() < call.invoked();
      if (over) {
        return false;
      }
    }
    return true;
  }

  /** The call that an earlier attempt is of. */
  private int call(int attempt) {
    int index = attempt;
    while (calls.get(index).certainty() == Call.Certainty.EARLIER_ATTEMPT) {
      index++;
    }
    return index;
  }

  private static boolean isTaken(int index, long taken) {
    return (taken & 1L << index) != 0;
  }

  private String report(S first) {
    StringBuilder text = new StringBuilder("No order explains this history:");
    calls.forEach(call -> text.append("\n  ").append(call));
    text.append("\nThe longest one that begins to:");
    S stored = first;
    for (Call<S> call : longest) {
      stored = call.model().apply(stored).after();
      text.append("\n  ").append(call.text()).append(" leaves ").append(stored);
    }
    return text.toString();
  }
}
