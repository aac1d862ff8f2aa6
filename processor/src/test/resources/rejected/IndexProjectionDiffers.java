package org.example;

import dev.dovetail.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byText", pk = "text")
@Index(name = "byStars", pk = "stars", projection = ProjectionType.INCLUDE, include = "text")
record Note(String owner, String id, String text, int stars) {}

@Entity(type = "BOOK", pk = "SHELF#{shelf}", sk = "BOOK#{id}")
@Index(name = "byText", pk = "text", projection = ProjectionType.KEYS_ONLY)
@Index(name = "byStars", pk = "stars", projection = ProjectionType.INCLUDE, include = "shelf")
record Book(String shelf, String id, String text, int stars) {}

@Projection(of = Note.class)
record NoteText(String text, int stars) {}

@Projection(of = Book.class)
record BookText(String text) {}

@Projection(of = Book.class)
record BookShelf(String shelf, int stars) {}

interface Notes {
  @Query(index = "byText") Page<Note> of(String text, PageRequest page);
  @Query(index = "byStars") Page<NoteText> with(int stars, PageRequest page);
}

interface Books {
  @Query(index = "byText") Page<BookText> of(String text, PageRequest page);
  @Query(index = "byStars") Page<BookShelf> with(int stars, PageRequest page);
}

@SingleTable
// ERROR [IndexProjectionDiffers] The index "byText" of table AppTable has the projection ALL for entity Note, but KEYS_ONLY for entity Book. An index has one: write the same.
interface AppTable {
  Notes notes();
  Books books();
}
