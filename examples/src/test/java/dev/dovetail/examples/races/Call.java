package dev.dovetail.examples.races;

import java.util.function.Function;

/**
 * One call of a history.
 *
 * @param text what it was, for people
 * @param model what it does and answers, if nobody else calls
 * @param invoked the point in time before which it did nothing
 * @param returned the point in time after which it did nothing
 * @param answer what it answered
 * @param certainty what the answer says about whether it was done
 * @param <S> what is stored
 */
record Call<S>(
    String text,
    Function<S, Effect<S>> model,
    long invoked,
    long returned,
    Object answer,
    Certainty certainty) {

  /** What a call answers, and what is stored after it. */
  record Effect<S>(Object answer, S after) {}

  /** What is known of a call. */
  enum Certainty {
    /** It was answered, and took place once. */
    DONE,
    /** It failed, and may have been done or not. */
    UNKNOWN,
    /**
     * It is an attempt of the call that follows it in the history, and its answer was lost: it was
     * done before that call or not at all.
     */
    EARLIER_ATTEMPT
  }

  boolean isOptional() {
    return certainty != Certainty.DONE;
  }

  @Override
  public String toString() {
    return "%4d-%-4d %s = %s%s"
        .formatted(invoked, returned, text, answer, isOptional() ? " (" + certainty + ")" : "");
  }
}
