package dev.dovetail.infra;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that one run reports everything. */
final class Problems {
  private final List<String> messages = new ArrayList<>();

  void add(String message) {
    messages.add(message);
  }

  void throwIfAny() {
    if (!messages.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", messages));
    }
  }
}
