package dev.dovetail.processor;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Finds names for the variables of a method that nothing else in it has. */
final class NameAllocator {
  private final Set<String> taken = new HashSet<>();

  /** Takes a name, with underscores behind it if it is taken or a word of the language. */
  String newName(String suggestion) {
    String name = suggestion;
    while (SourceVersion.isKeyword(name) || !taken.add(name)) {
      name = name + "_";
    }
    return name;
  }
}
