package dev.dovetail.examples.ranges;

import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.Index;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.SingleTable;
import dev.dovetail.StartsWith;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Ranges over strings, and over all that is stored as a string, in one partition. */
@SingleTable
interface TextTable {
  /** A text at the end of the key. */
  @Entity(type = "WORD", pk = "BOX#{box}", sk = "W#{value}")
  @Index(name = "byValue", pk = "box", sk = "value")
  record Word(String box, String value) implements Valued<String> {}

  /** A text within the key. */
  @Entity(type = "PHRASE", pk = "BOX#{box}", sk = "P#{value}#{number}")
  @Index(name = "byValue", pk = "box", sk = "value")
  record Phrase(String box, String value, int number) implements Valued<String> {}

  @Entity(type = "MOMENT", pk = "BOX#{box}", sk = "M#{value}")
  @Index(name = "byValue", pk = "box", sk = "value")
  record Moment(String box, Instant value) implements Valued<Instant> {}

  @Entity(type = "DAY", pk = "BOX#{box}", sk = "D#{value}#{number}#END")
  @Index(name = "byValue", pk = "box", sk = "value")
  record Day(String box, LocalDate value, int number) implements Valued<LocalDate> {}

  @Entity(type = "TOKEN", pk = "BOX#{box}", sk = "T#{value}")
  @Index(name = "byValue", pk = "box", sk = "value")
  record Token(String box, UUID value) implements Valued<UUID> {}

  /** Keys around those of words: their prefix without its delimiter, and others next to it. */
  @Entity(type = "AT", pk = "BOX#{box}", sk = "W")
  record At(String box) {}

  @SuppressWarnings("IndexUnused") // Is only in the way.
  @Entity(type = "BELOW", pk = "BOX#{box}", sk = "V#{value}")
  @Index(name = "byValue", pk = "box", sk = "value")
  record Below(String box, String value) {}

  @SuppressWarnings("IndexUnused") // Is only in the way.
  @Entity(type = "ABOVE", pk = "BOX#{box}", sk = "W%#{value}")
  @Index(name = "byValue", pk = "box", sk = "value")
  record Above(String box, String value) {}

  interface Words extends KeyRanges<Word, String>, IndexRanges<Word, String> {
    @Create
    void create(Word word);

    @Query
    Page<Word> startingWith(String box, @StartsWith("value") String start, PageRequest page);

    @Query(index = "byValue", descending = true)
    Page<Word> indexStartingWith(String box, @StartsWith("value") String start, PageRequest page);
  }

  interface Phrases extends KeyRanges<Phrase, String>, IndexRanges<Phrase, String> {
    @Create
    void create(Phrase phrase);

    @Query(descending = true)
    Page<Phrase> startingWith(String box, @StartsWith("value") String start, PageRequest page);
  }

  interface Moments extends KeyRanges<Moment, Instant>, IndexRanges<Moment, Instant> {
    @Create
    void create(Moment moment);
  }

  interface Days extends KeyRanges<Day, LocalDate>, IndexRanges<Day, LocalDate> {
    @Create
    void create(Day day);
  }

  interface Tokens extends KeyRanges<Token, UUID>, IndexRanges<Token, UUID> {
    @Create
    void create(Token token);
  }

  interface Ats {
    @Create
    void create(At at);
  }

  interface Belows {
    @Create
    void create(Below below);
  }

  interface Aboves {
    @Create
    void create(Above above);
  }

  Words words();

  Phrases phrases();

  Moments moments();

  Days days();

  Tokens tokens();

  Ats ats();

  Belows belows();

  Aboves aboves();
}
