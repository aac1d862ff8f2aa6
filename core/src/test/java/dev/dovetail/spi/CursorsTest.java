package dev.dovetail.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidCursor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Cursors that pass as this query's own, as anybody can make them where there is no secret. */
class CursorsTest {
  private static final EntityInfo ENTITY = EntityInfo.of("NOTE", "id");

  private final Cursors cursors = new Cursors("table", new byte[0]);

  @Test
  void read_positionWithinTheRange_isTheStartKey() {
    ItemQuery query = query().from("b").to("d");
    query.complete(ENTITY);

    for (String sk : new String[] {"NOTE#b", "NOTE#b#1", "NOTE#c", "NOTE#d", "NOTE#d#1"}) {
      assertThat(cursors.read(query, cursors.write(query, position(sk)))).isEqualTo(position(sk));
    }
  }

  @Test
  void read_positionOutsideOfTheRange_isRefused() {
    ItemQuery query = query().from("b").to("d");
    query.complete(ENTITY);

    for (String sk : new String[] {"NOTE#a", "NOTE#a#1", "NOTE#da", "NOTE#e", "MEMO#c", "ZERO#c"}) {
      String cursor = cursors.write(query, position(sk));
      assertThatThrownBy(() -> cursors.read(query, cursor)).isInstanceOf(InvalidCursor.class);
    }
  }

  @Test
  void read_positionWithoutTheStart_isRefused() {
    ItemQuery query = query().startsWith("b");
    query.complete(ENTITY);

    assertThat(cursors.read(query, cursors.write(query, position("NOTE#bc")))).isNotEmpty();
    String cursor = cursors.write(query, position("NOTE#cb"));
    assertThatThrownBy(() -> cursors.read(query, cursor)).isInstanceOf(InvalidCursor.class);
  }

  private static ItemQuery query() {
    return ItemQuery.ofTable("Notes.within", "USER#ann").sortPrefix("NOTE#");
  }

  private static Map<String, AttributeValue> position(String sk) {
    return Map.of("pk", AttributeValue.fromS("USER#ann"), "sk", AttributeValue.fromS(sk));
  }
}
