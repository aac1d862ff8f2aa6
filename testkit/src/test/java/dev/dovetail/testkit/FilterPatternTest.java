package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Machine;

/** Patterns match what EventBridge's own library matches. */
class FilterPatternTest {
  private static final int PATTERNS = Integer.getInteger("dovetail.filters", 1_500);
  private static final int RECORDS = 8;
  private static final JsonMapper JSON = new JsonMapper();
  private static final String RECORD =
      """
      {"eventName":"INSERT","dynamodb":{"SizeBytes":59,
       "Keys":{"pk":{"S":"USER#ann"}},
       "NewImage":{"name":{"S":"Ann"},"none":{"S":""},"age":{"N":"42"},"on":{"BOOL":true},
        "map":{"M":{"city":{"S":"Bonn"}}},"tags":{"SS":["red","green"]},
        "list":{"L":[{"M":{"k":{"S":"a"},"v":{"S":"1"}}},{"M":{"k":{"S":"b"},"v":{"S":"2"}}}]}}}}
      """;

  @Test
  void pattern_ofAnyKind_matchesWhatEventBridgeMatches() throws Exception {
    long seed = Long.getLong("dovetail.seed", new Random().nextLong());
    RandomFilters filters = new RandomFilters(new Random(seed));
    int matches = 0;
    for (int i = 0; i < PATTERNS; i++) {
      String pattern = filters.pattern().toString();
      FilterPattern ours = FilterPattern.of(pattern);
      Machine theirs = Machine.builder().build();
      theirs.addRule("rule", pattern);
      for (int j = 0; j < RECORDS; j++) {
        ObjectNode record = filters.record();
        boolean matched = ours.matches(record);
        assertThat(matched)
            .as("seed %d: %s over %s", seed, pattern, record)
            .isEqualTo(!theirs.rulesForJSONEvent(record.toString()).isEmpty());
        matches += matched ? 1 : 0;
      }
    }
    assertThat(matches).as("seed %d", seed).isBetween(PATTERNS / 4, PATTERNS * RECORDS / 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true  | {`eventName`:[`INSERT`,`MODIFY`]}",
        "false | {`eventName`:[`insert`]}",
        "true  | {`eventName`:[{`equals-ignore-case`:`insert`}]}",
        "true  | {`dynamodb`:{`Keys`:{`pk`:{`S`:[{`prefix`:`USER#`}]}}}}",
        "true  | {`dynamodb`:{`NewImage`:{`name`:{`S`:[{`suffix`:`nn`}]}}}}",
        "true  | {`dynamodb`:{`NewImage`:{`none`:{`S`:[``]}}}}",
        "false | {`dynamodb`:{`NewImage`:{`none`:{`S`:[null]}}}}",
        "false | {`dynamodb`:{`NewImage`:{`name`:[`Ann`]}}}",
        "true  | {`dynamodb`:{`NewImage`:{`age`:{`N`:[`42`]}}}}",
        "false | {`dynamodb`:{`NewImage`:{`age`:{`N`:[{`numeric`:[`>`,1]}]}}}}",
        "true  | {`dynamodb`:{`SizeBytes`:[{`numeric`:[`>`,1,`<=`,59]}]}}",
        "false | {`dynamodb`:{`NewImage`:{`name`:[{`exists`:true}]}}}",
        "true  | {`dynamodb`:{`NewImage`:{`name`:[{`exists`:false}]}}}",
        "true  | {`dynamodb`:{`NewImage`:{`name`:{`S`:[{`exists`:true}]}}}}",
        "true  | {`dynamodb`:{`OldImage`:{`name`:{`S`:[{`exists`:false}]}}}}",
        "true  | {`dynamodb`:{`NewImage`:{`on`:{`BOOL`:[true]}}}}",
        "true  | {`dynamodb`:{`NewImage`:{`tags`:{`SS`:[{`anything-but`:`red`}]}}}}",
        "false | {`dynamodb`:{`NewImage`:{`none`:{`N`:[{`anything-but`:`red`}]}}}}",
        "true  | {`dynamodb`:{`NewImage`:{`map`:{`M`:{`city`:{`S`:[`Bonn`]}}}}}}",
        "true  | {`dynamodb`:{`NewImage`:{`list`:{`L`:{`M`:{`k`:{`S`:[`b`]},`v`:{`S`:[`2`]}}}}}}}",
        "false | {`dynamodb`:{`NewImage`:{`list`:{`L`:{`M`:{`k`:{`S`:[`a`]},`v`:{`S`:[`2`]}}}}}}}",
        "true  | {`$or`:[{`eventName`:[`REMOVE`]},{`dynamodb`:{`SizeBytes`:[59]}}]}",
      })
  void record_isMatched_orNot(boolean matched, String pattern) throws Exception {
    String text = pattern.replace('`', '"');
    JsonNode record = JSON.readTree(RECORD);

    assertThat(FilterPattern.of(text).matches(record)).isEqualTo(matched);
    Machine theirs = Machine.builder().build();
    theirs.addRule("rule", text);
    assertThat(theirs.rulesForJSONEvent(RECORD)).hasSize(matched ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "single-string | is no JSON",
        "[{`eventName`:[`INSERT`=123}] | is no JSON",
        "`text` | is no JSON object. Write what a record must have",
        "{} | it demands nothing",
        "{`dynamodb`:{}} | `dynamodb` demands nothing",
        "{`eventName`:`INSERT`} | `eventName` is `INSERT`, but must be a list of what may be there."
            + " Write [`INSERT`].",
        "{`eventName`:[]} | `eventName` is an empty list",
        "{`eventName`:[[`INSERT`]]} | `eventName` has a list in its list",
        "{`eventName`:[{`prefix`:`I`,`suffix`:`T`}]} | an operator is alone in its object",
        "{`eventName`:[{`begins-with`:`I`}]} | has the operator `begins-with`. Lambda knows",
        "{`eventName`:[{`prefix`:1}]} | has `prefix` with 1, but it takes a text",
        "{`eventName`:[{`exists`:`yes`}]} | has `exists` with `yes`, but it takes true or false",
        "{`eventName`:[{`anything-but`:[`a`,1]}]} | a list of only texts or only numbers",
        "{`eventName`:[{`anything-but`:[]}]} | a list of only texts or only numbers",
        "{`a`:[{`numeric`:[`>`,`1`]}]} | has `numeric` with [`>`,`1`]. Write [`=`, 5]",
        "{`a`:[{`numeric`:[`<`,1,`>`,0]}]} | the lower bound and the upper one",
        "{`a`:[{`numeric`:[`>`,2,`<`,1]}]} | the lower bound and the upper one",
        "{`a`:[{`numeric`:[`!=`,2]}]} | has `numeric` with",
        "{`$or`:[{`a`:[1]}]} | `$or` must be a list of two patterns at least",
      })
  void text_thatIsNoPattern_isRefusedWithWhatIsWrong(String pattern, String problem) {
    String text = pattern.replace('`', '"');

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FilterPattern.of(text))
        .withMessageStartingWith("The filter pattern " + text + " is refused: ")
        .withMessageContaining(problem.replace('`', '"'));
    assertThat(refusedByEventBridge(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{`a`:[{`wildcard`:`x*`}]}",
        "{`a`:[{`cidr`:`10.0.0.0/24`}]}",
        "{`a`:[{`anything-but`:{`prefix`:`x`}}]}",
      })
  void operator_ofEventBridgeAlone_isRefused(String pattern) {
    String text = pattern.replace('`', '"');

    assertThat(refusedByEventBridge(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> FilterPattern.of(text));
  }

  @Test
  void pattern_thatIsTooLong_isRefused() {
    String text = "{\"a\":[\"" + "x".repeat(4096) + "\"]}";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FilterPattern.of(text))
        .withMessageEndingWith("it has 4106 characters, but may have 4096.");
  }

  private static boolean refusedByEventBridge(String text) {
    try {
      return JsonRuleCompiler.check(text) != null;
    } catch (RuntimeException e) {
      return true;
    }
  }
}
