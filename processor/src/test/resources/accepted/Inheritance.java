package org.example;

import dev.dovetail.*;
import java.util.*;

final class Inheritance {
  @Entity(type = "NOTE", pk = "NOTES", sk = "{id}")
  record Note(String id, String text) {}

  interface Base<T, K> {
    @Get Optional<T> get(K id);
    @Delete Optional<T> delete(K id);
    T stored(T item);
    Optional<T> find(K id);
    void touched(K id);
  }

  interface Middle<T> extends Base<T, String> {
    @Override @Get(consistent = true) Optional<T> get(String id);
    @Override default void touched(String id) {}
  }

  interface Notes extends Base<Note, String>, Middle<Note> {
    @Override @Create Note stored(Note note);
    @Override default Optional<Note> find(String id) { return get(id); }
  }

  interface Parent {
    Notes notes();
  }

  @SingleTable
  interface AppTable extends Parent {}
}
