package dev.dovetail.processor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one text must be at once: each of some literals, and a text of each of some encodings.
 *
 * @param literals the literals
 * @param encodings the encodings
 */
record Domain(Set<String> literals, Set<Encoding> encodings) {
  static Domain of(String literal) {
    return new Domain(Set.of(literal), Set.of());
  }

  static Domain of(Encoding encoding) {
    return new Domain(Set.of(), Set.of(encoding));
  }

  /** The texts that are in this domain and in another. */
  Domain and(Domain other) {
    Set<String> allLiterals = new LinkedHashSet<>(literals);
    allLiterals.addAll(other.literals);
    Set<Encoding> allEncodings = new LinkedHashSet<>(encodings);
    allEncodings.addAll(other.encodings);
    return new Domain(allLiterals, allEncodings);
  }

  /** One of the texts, or nothing if and only if there is none. */
  Optional<String> example() {
    return candidates().stream().filter(this::contains).findFirst();
  }

  private boolean contains(String text) {
    return literals.stream().allMatch(text::equals)
        && encodings.stream().allMatch(encoding -> Language.contains(encoding, text));
  }

  /** The texts that can decide: if none of them is in the domain, no text is. */
  private List<String> candidates() {
    if (!literals.isEmpty()) {
      return List.copyOf(literals);
    }
    return Language.examples(narrowest());
  }

  private Encoding narrowest() {
    Encoding narrowest = encodings.iterator().next();
    for (Encoding encoding : encodings) {
      if (breadth(encoding) < breadth(narrowest)) {
        narrowest = encoding;
      }
    }
    return narrowest;
  }

  private static int breadth(Encoding encoding) {
    if (encoding instanceof Encoding.Text) {
      return 2;
    }
    return encoding instanceof Encoding.Codes ? 0 : 1;
  }
}
