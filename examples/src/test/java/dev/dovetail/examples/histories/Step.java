package dev.dovetail.examples.histories;

import dev.dovetail.RepositoryException;
import java.util.function.Function;

/** One call of a history. */
record Step(String text, Function<Players, Object> call) {
  static Step of(String text, Function<Players, Object> call) {
    return new Step(text, call);
  }

  /** What the call returns, or the simple name of what it throws. */
  Object answer(Players players) {
    try {
      return call.apply(players);
    } catch (Refusal refusal) {
      return String.valueOf(refusal.getMessage());
    } catch (RepositoryException e) {
      return e.getClass().getSimpleName();
    }
  }

  /** The name of the method. */
  String method() {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
