package dev.dovetail.examples.races;

import dev.dovetail.CancellationReason;
import dev.dovetail.RepositoryException;
import dev.dovetail.StaleVersion;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.examples.races.Call.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something to be called, and the same in memory.
 *
 * @param kind what an answer that is lost does to it
 * @param keys of what; of several, the answer is a list with one for each
 * @param text what it is, for people
 * @param call calls it
 * @param model what it does and answers, if nobody else calls
 * @param <T> what it is called of
 * @param <S> what is stored
 */
record Act<T, S>(
    Kind kind,
    List<String> keys,
    String text,
    Function<T, Object> call,
    Function<S, Effect<S>> model) {

  /** What an answer that is lost does to a call. */
  enum Kind {
    /** Nothing: it writes nothing. */
    READ,
    /** Nothing: it is a transaction, which DynamoDB knows when it is sent again. */
    ONCE,
    /** It may be done again, if others write meanwhile. */
    WRITE,
    /** The same, and it is done if it meets no item. */
    DELETE_OF_VERSION,
    /** The same as a write, and it says so if nobody can tell. */
    MODIFY
  }

  /** {@return what it returns, or what it throws in words} */
  Object answer(T table) {
    try {
      return call.apply(table);
    } catch (StaleVersion e) {
      return stale(e.found());
    } catch (TransactionCanceled e) {
      List<String> reasons = new ArrayList<>();
      e.reasons().forEach(reason -> reasons.add(text(reason)));
      return e.isTransient() ? "Conflict" : "Canceled " + reasons;
    } catch (RepositoryException e) {
      return e.getClass().getSimpleName();
    }
  }

  static String stale(long found) {
    return "StaleVersion " + found;
  }

  private static String text(CancellationReason reason) {
    return reason instanceof CancellationReason.Refused refused
        ? refused.refusal().getClass().getSimpleName()
        : reason.getClass().getSimpleName();
  }

  /** {@return whether an answer says that nothing was written, whatever is stored} */
  static boolean isWithoutEffect(Object answer) {
    return answer.equals("Contended") || answer.equals("Conflict");
  }

  /** {@return whether an answer leaves open what was done, of a call that was sent again or not} */
  boolean isOpen(Object answer, boolean again) {
    return answer.equals("RequestFailed")
        || kind == Kind.MODIFY
            && again
            && (answer.toString().startsWith("StaleVersion") || answer.equals("ConditionFailed"));
  }

  /** {@return what it does in memory if the SDK has sent it again} */
  Function<S, Effect<S>> modelOfAgain() {
    if (kind != Kind.DELETE_OF_VERSION) {
      return model;
    }
    return stored -> {
      Effect<S> effect = model.apply(stored);
      return effect.answer().equals("NotFound")
          ? new Effect<>(Optional.empty(), effect.after())
          : effect;
    };
  }
}
