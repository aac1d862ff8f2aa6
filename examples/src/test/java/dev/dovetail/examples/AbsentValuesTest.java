package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.Get;
import dev.dovetail.Index;
import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidKey;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.SingleTable;
import dev.dovetail.Update;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@DynamoDbTest
class AbsentValuesTest {
  record Place(String city) {}

  @Entity(type = "NOTE", pk = "NOTE#{number}", sk = "NOTE")
  @Index(name = "byTopic", pk = "topic", sk = "rank")
  record Note(
      Long number,
      Optional<String> topic,
      @Nullable Integer rank,
      List<Place> places,
      Map<String, Integer> counts) {}

  interface Notes {
    @Create
    Note create(Note note);

    @Get
    Optional<Note> get(Long number);

    @Query(index = "byTopic")
    Page<Note> onTopic(String topic, PageRequest page);

    @Update
    Note file(Long number, Optional<String> topic, int rank);
  }

  @Entity(type = "MARK", pk = "MARK", sk = "MARK")
  record Mark() {}

  interface Marks {
    @Create
    Mark set();

    @Replace
    Mark replace(Mark mark);

    @Get
    Optional<Mark> get();
  }

  @SingleTable(name = "absent")
  interface AbsentTable {
    Notes notes();

    Marks marks();
  }

  private static final PageRequest FIRST = PageRequest.first(10);

  @Test
  void query_indexOfOptionalParts_findsTheItemsThatHaveThem(AbsentTable table) {
    table.notes().create(note(1L, Optional.empty(), null));
    table.notes().create(note(2L, Optional.of("java"), null));
    Note filed = table.notes().create(note(3L, Optional.of("java"), 7));
    assertThat(table.notes().onTopic("java", FIRST).items()).containsExactly(filed);

    Note moved = table.notes().file(2L, Optional.of("java"), 5);
    table.notes().file(3L, Optional.empty(), 7);
    assertThat(table.notes().onTopic("java", FIRST).items()).containsExactly(moved);
  }

  @Test
  @SuppressWarnings("NullAway")
  void call_nullAsPartOfAKey_isRefusedWithTheNameOfTheComponent(AbsentTable table) {
    assertThatThrownBy(() -> table.notes().get(null))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{number} is null");
    assertThatThrownBy(() -> table.notes().onTopic(null, FIRST))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{topic} is null");
  }

  @Test
  @SuppressWarnings("NullAway")
  void create_nullWhereTheRecordAllowsNone_isRefusedWithTheNameOfTheComponent(AbsentTable table) {
    List<Place> places = Arrays.asList(new Place("Ulm"), null);
    assertThatThrownBy(
            () -> table.notes().create(new Note(1L, Optional.empty(), 1, places, Map.of())))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("places has an element that is null");
    Map<String, Integer> counts = Collections.singletonMap("a", null);
    assertThatThrownBy(
            () -> table.notes().create(new Note(1L, Optional.empty(), 1, List.of(), counts)))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("counts has an element that is null");
    assertThatThrownBy(() -> table.notes().create(note(1L, null, 1)))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("topic is null");
  }

  @Test
  void update_partOfAnIndexTooLong_isRefusedBeforeSending(AbsentTable table) {
    table.notes().create(note(1L, Optional.empty(), null));
    assertThatThrownBy(() -> table.notes().file(1L, Optional.of("x".repeat(2049)), 1))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("index \"byTopic\"")
        .hasMessageContaining("2048");
  }

  @Test
  void replace_recordWithoutComponents_changesNothing(AbsentTable table) {
    table.marks().set();
    assertThat(table.marks().replace(new Mark())).isEqualTo(new Mark());
    assertThat(table.marks().get()).contains(new Mark());
  }

  private static Note note(Long number, Optional<String> topic, @Nullable Integer rank) {
    return new Note(number, topic, rank, List.of(), Map.of());
  }
}
