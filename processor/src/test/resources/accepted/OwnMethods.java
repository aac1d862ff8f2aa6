package org.example;

import dev.dovetail.*;
import java.util.*;

/** Interfaces with methods of their own that generated classes have as well. */
final class OwnMethods {
  record Part(String name, List<String> notes) {}

  enum State {
    @Code("o")
    OPEN
  }

  @Entity(type = "NOTE", pk = "NOTES", sk = "{id}")
  record Note(String id, Part part, List<Part> parts, State state) {}

  interface Notes {
    String table = "table";

    @Create
    Note add(String id, Part part, List<Part> parts, State state);

    @Update
    Note change(String id, Part part, List<Part> parts);

    @Update
    Note open(String id, State state);

    default Optional<Part> fromPart(Part value) {
      return Optional.of(value);
    }

    default void fromParts(List<Part> value) {}

    default int codeOfState(State value) {
      return value.ordinal();
    }

    static Part fromNotes(List<String> value) {
      return new Part("", value);
    }
  }

  @SingleTable
  interface AppTable {
    Notes notes();

    default String client() {
      return "ours";
    }

    default int tableName() {
      return 1;
    }
  }
}
