package dev.dovetail.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in keys, and their normalised and folded forms. */
class TextFacetTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "ann,ann",
        "ann@example.org,ann@example.org",
        "0190b8a0-0000-7000-8000-0000000000aa,0190b8a0-0000-7000-8000-0000000000aa",
        "01ARZ3NDEKTSV4RRFFQ69G5FAV,01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "2026-11-21T09:30:00Z,2026-11-21T09:30:00Z",
        "a#b,a$23b",
        "a$b,a$24b",
        "a b,a$20b",
        "a!b,a$21b",
        "a\"b,a$22b",
        "$23,$2423",
        "é,é",
        "😀,😀",
        "%,%",
      })
  void encode_string_escapesWhatIsNotAboveTheDollarSign(String value, String encoded) {
    assertThat(Facet.encode("name", value)).isEqualTo(encoded);
    assertThat(Facet.decodeString(encoded)).isEqualTo(value);
  }

  @Test
  void encode_textWithNothingToEscape_isNotCopied() {
    String id = new String("ann@example.org");
    assertThat(Facet.encode("name", id)).isSameAs(id);
    assertThat(Facet.encodeNormalized("name", id)).isSameAs(id);
  }

  @Test
  void encode_controlCharacters_areTwoHexadecimalDigits() {
    assertThat(Facet.encode("name", "\u0000\n\u001f")).isEqualTo("$00$0A$1F");
    assertThat(Facet.decodeString("$00$0A$1F")).isEqualTo("\u0000\n\u001f");
  }

  /** As they are shown in bug reports of other libraries. */
  @Test
  void encode_delimiterInsideOfValues_makesNoOtherKey() {
    assertThat(key("x#c_y", "z")).isNotEqualTo(key("x", "y#c_z"));
    assertThat(key("x#y", "z")).isNotEqualTo(key("x", "y#z"));
    assertThat(key("x$23y", "z")).isNotEqualTo(key("x#y", "z"));
  }

  @Test
  void encode_charactersBelowTheDelimiter_sortAfterTheirStart() {
    List<String> values = List.of("a", "a\u0000", "a ", "a b", "a!", "a\"", "a#b", "a$", "aa", "b");
    List<String> keys = new ArrayList<>();
    for (String value : values) {
      keys.add(key(value, "z"));
    }

    assertThat(keys).isSortedAccordingTo(Randomness::compareBytes).doesNotHaveDuplicates();
  }

  @Test
  void encode_charactersBeyondSixteenBits_sortAsCharacters() {
    assertThat("\uffff").isGreaterThan("\ud83d\ude00");
    assertThat(
            Randomness.compareBytes(
                Facet.encode("name", "\uffff"), Facet.encode("name", "\ud83d\ude00")))
        .isNegative();
  }

  @Test
  void encode_valueThatStartsAnother_isNoPrefixOnceDelimited() {
    assertThat(key("10", "x")).doesNotStartWith(Facet.encode("name", "1") + "#");
    assertThat(key("1#0", "x")).doesNotStartWith(Facet.encode("name", "1") + "#");
    assertThat(key("contributions", "x")).doesNotStartWith(Facet.encode("name", "contrib") + "#");
  }

  @Test
  void encode_emptyString_isRefusedWithTheNameOfTheComponent() {
    String message =
        "The component {userId} is empty, but a part of a key needs at least one character.";
    assertThatThrownBy(() -> Facet.encode("userId", ""))
        .isInstanceOf(InvalidKey.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Facet.encodeNormalized("userId", "")).hasMessage(message);
    assertThatThrownBy(() -> Facet.encodeCaseInsensitive("userId", "")).hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "a\udfff,1",
    "a\ud800,1",
    "\ud800a,0",
    "\udc00,0",
    "a\udc00b,1",
    "#\ud800,1",
    "\ud83d\ude00\ud800,2",
    "\ud800\ud800\udc00,0",
    "e\u0301\udc00,2",
  })
  void encode_halfOfASurrogatePair_isRefusedWithItsPlace(String value, int index) {
    String message =
        "The component {name} has half of a surrogate pair at index "
            + index
            + ", which is no character.";
    assertThatThrownBy(() -> Facet.encode("name", value))
        .isInstanceOf(InvalidKey.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Facet.encodeNormalized("name", value)).hasMessage(message);
    assertThatThrownBy(() -> Facet.encodeCaseInsensitive("name", value)).hasMessage(message);
    assertThatThrownBy(() -> Facet.decodeString(value)).isInstanceOf(InvalidKey.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a#b",
        "a b",
        "a\u0000",
        "$",
        "$2",
        "a$2",
        "a$",
        "$2g",
        "$g2",
        "$25",
        "$30",
        "$7F",
        "$0a",
        "$-1",
        "$2\uff13",
        "\"",
      })
  void decodeString_whatIsNeverWritten_isRefused(String text) {
    assertThatThrownBy(() -> Facet.decodeString(text))
        .isInstanceOf(InvalidKey.class)
        .hasMessage(
            "The text \""
                + text
                + "\" is no facet of a string, which is one or more characters, with each up to $"
                + " as $ and two hexadecimal digits.");
  }

  @Test
  void encode_composedAndDecomposedLetters_areDifferentKeysUnlessNormalized() {
    assertThat(Facet.encode("name", "\u00e9")).isNotEqualTo(Facet.encode("name", "e\u0301"));
    assertThat(Facet.encodeNormalized("name", "e\u0301")).isEqualTo("\u00e9");
  }

  @ParameterizedTest
  @CsvSource({
    "\u00e9,\u00e9",
    "e\u0301,\u00e9",
    "\u212b,\u00c5",
    "A\u030a,\u00c5",
    "a\u0300,\u00e0",
    "\u1100\u1161\u11a8,\uac01",
    "q\u0307\u0323,q\u0323\u0307",
    "\u0300,\u0300",
    "\u0340,\u0300",
    "\u02ff,\u02ff",
    "E\u0301#,\u00c9$23",
    "Ann,Ann",
    "\ufb01,\ufb01",
  })
  void encodeNormalized_text_isInFormC(String value, String encoded) {
    assertThat(Facet.encodeNormalized("name", value)).isEqualTo(encoded);
    assertThat(Facet.encodeNormalized("name", Facet.decodeNormalized(encoded))).isEqualTo(encoded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"e\u0301", "\u212b", "q\u0307\u0323", "a#", ""})
  void decodeNormalized_textOfAnotherForm_isRefused(String text) {
    assertThatThrownBy(() -> Facet.decodeNormalized(text)).isInstanceOf(InvalidKey.class);
  }

  @Test
  void decodeNormalized_textOfAnotherForm_isNamed() {
    assertThatThrownBy(() -> Facet.decodeNormalized("e\u0301"))
        .hasMessage(
            "The text \"e\u0301\" is no facet of a normalised string, which is in Unicode"
                + " normalisation form C.");
  }

  @ParameterizedTest
  @CsvSource({
    "AbC,abc",
    "Ann@Example.org,ann@example.org",
    "A B,a$20b",
    // the Turkish i, whatever the language of the machine
    "I,i",
    "\u0130,i",
    "\u0131,i",
    // the sharp s is no double s
    "STRASSE,strasse",
    "Stra\u00dfe,stra\u00dfe",
    "STRA\u1e9eE,stra\u00dfe",
    // the final sigma
    "\u03a3\u038a\u03a3\u03a5\u03a6\u039f\u03a3,\u03c3\u03af\u03c3\u03c5\u03c6\u03bf\u03c3",
    "\u03c3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2,\u03c3\u03af\u03c3\u03c5\u03c6\u03bf\u03c3",
    // the Kelvin and the micro sign, the long s, a digraph
    "\u212a,k",
    "\u00b5,\u03bc",
    "\u017f,s",
    "\u01c5,\u01c6",
    // beyond sixteen bits
    "\ud801\udc00,\ud801\udc28",
    // normalised before folding and after
    "E\u0301,\u00e9",
    "\u0391\u0345,\u1fb3",
    "\u1e9b\u0323,\u1e69",
  })
  void encodeCaseInsensitive_text_isFoldedByCharacter(String value, String encoded) {
    assertThat(Facet.encodeCaseInsensitive("name", value)).isEqualTo(encoded);
    assertThat(Facet.encodeCaseInsensitive("name", Facet.decodeCaseInsensitive(encoded)))
        .isEqualTo(encoded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aB", "\u0131", "\u03c2", "e\u0301", "\u1e9e", "a b"})
  void decodeCaseInsensitive_textOfAnotherForm_isRefused(String text) {
    assertThatThrownBy(() -> Facet.decodeCaseInsensitive(text)).isInstanceOf(InvalidKey.class);
  }

  @Test
  void decodeCaseInsensitive_textOfAnotherForm_isNamed() {
    assertThatThrownBy(() -> Facet.decodeCaseInsensitive("aB"))
        .hasMessage(
            "The text \"aB\" is no facet of a case-insensitive string, which is folded and in"
                + " Unicode normalisation form C.");
  }

  /** Keys once written stay readable only if folding twice changes nothing. */
  @Test
  void encodeCaseInsensitive_everyCharacter_isReadBack() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        String facet = Facet.encodeCaseInsensitive("name", Character.toString(c));
        String folded = Facet.decodeCaseInsensitive(facet);
        if (!TextFacet.escape(folded).equals(facet)) {
          throw new AssertionError(String.format("U+%04X is %s", c, facet));
        }
      }
    }
  }

  /** The JDK's own idea of texts that differ in case only. */
  @Test
  void encodeCaseInsensitive_textsThatAreEqualToTheJdk_areEqualKeys() {
    Randomness random = new Randomness();
    Texts texts = new Texts(random);
    for (int i = 0; i < Randomness.ROUNDS; i++) {
      String a = texts.any();
      String b = texts.near(a);
      String facet = Facet.encodeCaseInsensitive("a", a);
      if (Texts.composed(a).equalsIgnoreCase(Texts.composed(b))
          && !Facet.encodeCaseInsensitive("b", b).equals(facet)) {
        throw random.failure("different keys", a, b);
      }
    }
  }

  private static String key(String first, String second) {
    return Facet.encode("first", first) + Facet.DELIMITER + Facet.encode("second", second);
  }
}
