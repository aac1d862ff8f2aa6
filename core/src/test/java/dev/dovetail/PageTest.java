package dev.dovetail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  @Test
  void last_items_hasNoCursor() {
    Page<String> page = Page.last(List.of("a"));
    assertThat(page.items()).containsExactly("a");
    assertThat(page.next()).isEmpty();
  }

  @Test
  void of_itemsAndCursor_hasBoth() {
    assertThat(Page.of(List.of("a"), "c").next()).contains("c");
  }

  @Test
  void toString_items_areNotShown() {
    assertThat(Page.of(List.of("secret"), "c").toString()).isEqualTo("1 items, more after them");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001})
  void first_limitOutOfBounds_saysTheBounds(int limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PageRequest.first(limit))
        .withMessage("The limit of a page is " + limit + ", but must be from 1 to 1000.");
  }

  @Test
  void withCursorSecret_tooShort_saysHowManyBytes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableOptions.defaults().withCursorSecret(new byte[15]))
        .withMessageContaining("15 bytes")
        .withMessageContaining("16");
  }

  @Test
  void ids_default_areUuidsOfVersionSevenThatSortByMillisecond() {
    java.util.UUID first = TableOptions.defaults().ids().get();
    long before = System.currentTimeMillis();
    while (System.currentTimeMillis() == before) {
      Thread.onSpinWait();
    }
    java.util.UUID second = TableOptions.defaults().ids().get();
    assertThat(first.version()).isEqualTo(7);
    assertThat(first.variant()).isEqualTo(2);
    assertThat(first.toString()).isLessThan(second.toString());
  }
}
