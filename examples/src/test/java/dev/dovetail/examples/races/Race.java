package dev.dovetail.examples.races;

import dev.dovetail.examples.races.Act.Kind;
import dev.dovetail.examples.races.Call.Certainty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Calls by several threads at the same time, which are written down.
 *
 * @param <T> what they call
 * @param <S> what is stored
 */
final class Race<T, S> {
  /** More earlier attempts of one call explain nothing that these don't. */
  private static final int MOST_ATTEMPTS = 2;

  private final T table;
  private final Attempts attempts;
  private final AtomicLong time = new AtomicLong();
  private final Map<String, List<Call<S>>> calls = new TreeMap<>();
  private final Map<String, Integer> answers = new TreeMap<>();

  /** Decides what one thread calls. */
  interface Caller<T, S> {
    Act<T, S> next();

    /** Takes notice of an answer. */
    void saw(Act<T, S> act, Object answer);
  }

  Race(T table, Attempts attempts) {
    this.table = table;
    this.attempts = attempts;
  }

  /** Lets each caller make a number of calls, in a thread of its own. */
  void run(List<? extends Caller<T, S>> callers, int each) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(callers.size());
    try {
      CountDownLatch ready = new CountDownLatch(callers.size());
      List<Future<?>> results = new ArrayList<>();
      for (Caller<T, S> caller : callers) {
        results.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  for (int i = 0; i < each; i++) {
                    call(caller);
                  }
                  return caller;
                }));
      }
      for (Future<?> result : results) {
        result.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError("A caller failed.", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private void call(Caller<T, S> caller) {
    Act<T, S> act = caller.next();
    attempts.begin();
    long invoked = time.incrementAndGet();
    Object answer = act.answer(table);
    long returned = time.incrementAndGet();
    caller.saw(act, answer);
    write(act, invoked, returned, answer, attempts.again() > 0, attempts.open());
  }

  private synchronized void write(
      Act<T, S> act, long invoked, long returned, Object answer, boolean again, int attempts) {
    String kind = answer instanceof String refusal ? refusal.split(" ", 2)[0] : "done";
    answers.merge(kind, 1, Integer::sum);
    boolean open = act.isOpen(answer, again);
    if (act.kind() == Kind.READ && open || Act.isWithoutEffect(answer)) {
      return;
    }
    for (int i = 0; i < act.keys().size(); i++) {
      List<Call<S>> history = calls.computeIfAbsent(act.keys().get(i), key -> new ArrayList<>());
      if (act.kind() != Kind.READ && act.kind() != Kind.ONCE) {
        for (int attempt = 0; attempt < Math.min(attempts, MOST_ATTEMPTS); attempt++) {
          history.add(
              new Call<>(
                  act.text(), act.model(), invoked, returned, "lost", Certainty.EARLIER_ATTEMPT));
        }
      }
      history.add(
          new Call<>(
              act.text(),
              again ? act.modelOfAgain() : act.model(),
              invoked,
              returned,
              answer instanceof List<?> list ? list.get(i) : answer,
              open ? Certainty.UNKNOWN : Certainty.DONE));
    }
  }

  /** {@return the calls of each key, in the order of their beginnings} */
  synchronized Map<String, List<Call<S>>> calls() {
    calls.values().forEach(history -> history.sort(Comparator.comparingLong(Call::invoked)));
    return calls;
  }

  /** {@return how often calls were done, and how often they were refused for each reason} */
  synchronized Map<String, Integer> answers() {
    return answers;
  }
}
