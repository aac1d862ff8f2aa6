package dev.dovetail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorKeysTest {
  private static final String OCTOBER = "october-abcdefghijklmnopqrstuvwx";
  private static final String NOVEMBER = "november:abcdefghijklmnopqrstuvw";

  @Test
  void withOlder_anotherKey_leavesTheCurrentOne() {
    CursorKeys keys = CursorKeys.of("b", new byte[16]).withOlder("a", new byte[17]);

    assertThat(keys.current()).isEqualTo("b");
    assertThat(keys.ids()).containsExactlyInAnyOrder("a", "b");
    assertThat(keys.secret("a").orElseThrow()).hasSize(17);
    assertThat(keys.secret("c")).isEmpty();
  }

  @Test
  void toString_keys_showsNoSecret() {
    CursorKeys keys = CursorKeys.of("b", new byte[16]).withOlder("a", new byte[16]);

    assertThat(keys).hasToString("signed by b, accepting [a]");
  }

  @Test
  void secret_changedByTheCaller_staysAsItWas() {
    byte[] secret = new byte[16];
    CursorKeys keys = CursorKeys.of("b", secret);
    secret[0] = 1;
    keys.secret("b").orElseThrow()[1] = 1;

    assertThat(keys.secret("b").orElseThrow()).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "ä", "abcdefghijklmnopqrstuvwxyz0123456"})
  void of_idThatIsNone_saysWhatIsLegal(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CursorKeys.of(id, new byte[16]))
        .withMessageContaining("\"" + id + "\"")
        .withMessageContaining("1 to 32 letters, digits, and any of . _ -");
  }

  @Test
  void withOlder_sameId_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CursorKeys.of("a", new byte[16]).withOlder("a", new byte[16]))
        .withMessageContaining("two secrets of cursors with the id \"a\"");
  }

  @Test
  void withOlder_tooShort_saysHowManyBytes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CursorKeys.of("a", new byte[16]).withOlder("b", new byte[15]))
        .withMessage("The secret of cursors has 15 bytes, but needs at least 16.");
  }

  @Test
  void parse_oneSecretOrMore_signsByTheFirst() {
    CursorKeys one = CursorKeys.parse("2026-11:" + NOVEMBER);
    CursorKeys two = CursorKeys.parse(" 2026-11:" + NOVEMBER + ", 2026-10:" + OCTOBER + "\n");

    assertThat(one).hasToString("signed by 2026-11");
    assertThat(two).hasToString("signed by 2026-11, accepting [2026-10]");
    assertThat(two.secret("2026-11").orElseThrow()).asString(UTF_8).isEqualTo(NOVEMBER);
    assertThat(two.secret("2026-10").orElseThrow()).asString(UTF_8).isEqualTo(OCTOBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        NOVEMBER,
        ":" + NOVEMBER,
        "a b:" + NOVEMBER,
        "1:short",
        "1:" + NOVEMBER + ",",
        "1:" + NOVEMBER + ",short",
        "1:" + NOVEMBER + "," + OCTOBER,
        "1:" + NOVEMBER + ",1:" + OCTOBER,
        NOVEMBER + ":1",
      })
  void parse_textThatIsNone_saysWhatIsLegalAndNothingOfIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CursorKeys.parse(text))
        .withMessageContaining("2026-11:SECRET,2026-10:SECRET")
        .withMessageMatching(".*Number [12] (is not of this form|has the id of another)\\.")
        .withMessageNotContaining(NOVEMBER)
        .withMessageNotContaining(OCTOBER)
        .withMessageNotContaining("short")
        .withNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.5S", "PT1.5S"})
  void withCursorLifetime_noWholeSeconds_saysWhatIsLegal(String lifetime) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableOptions.defaults().withCursorLifetime(Duration.parse(lifetime)))
        .withMessageContaining(lifetime)
        .withMessageContaining("withCursorLifetime(Duration.ofHours(1))");
  }
}
