package dev.dovetail.examples.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.Condition;
import dev.dovetail.InvalidCondition;
import dev.dovetail.PageRequest;
import dev.dovetail.Placeholders;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What is too long for DynamoDB is refused before it is sent, and nothing else is. */
@DynamoDbTest
class ConditionLimitsTest {
  private static final Condition<Ticket> ZERO = TicketAttributes.VOTES.is(0);

  @Test
  void condition_ofThreeHundredOperators_isTheLongest() {
    Condition<Ticket> longest = repeated(150);

    assertThat(repeated(150).toString().split("AND|=", -1)).hasSize(300);
    assertThat(longest.not().not()).hasToString(longest.toString());
    assertThatThrownBy(() -> longest.not().and(ZERO))
        .isInstanceOf(InvalidCondition.class)
        .hasMessageContaining("has 302 operators and functions")
        .hasMessageContaining("at most 300");
    assertThatThrownBy(() -> longest.or(ZERO)).isInstanceOf(InvalidCondition.class);
  }

  @Test
  void filter_longestThatIsNotRefused_isTakenByDynamoDb(TicketTable app) {
    app.tickets().create(ticket());

    assertThat(app.tickets().matching("x", repeated(150), PageRequest.first(1)).items()).hasSize(1);
  }

  @Test
  void update_longestThatIsNotRefused_isTakenByDynamoDb(TicketTable app) {
    Ticket ticket = app.tickets().create(ticket());
    int longest = 150;
    while (true) {
      Condition<Ticket> condition = repeated(longest);
      try {
        app.tickets().assign("x", ticket.id(), "ann", condition);
        break;
      } catch (InvalidCondition e) {
        assertThat(e).hasMessageContaining("with what the repository adds to it");
        longest--;
      }
    }

    // The guard: the item is there, of this type, and not yet written by this call.
    assertThat(longest).isEqualTo(147);
  }

  @Test
  void limit_ofOperators_isThatOfDynamoDb(TicketTable app, DynamoDbClient client) {
    Map<String, Condition<Ticket>> parts =
        Map.of(
            "votes = :0", ZERO,
            "NOT votes = :0", ZERO.not(),
            "votes IN (:0)", TicketAttributes.VOTES.in(0),
            "attribute_exists(votes)", TicketAttributes.VOTES.exists(),
            "size(id) > :0", TicketAttributes.ID.size().greaterThan(0));

    parts.forEach(
        (text, condition) -> assertThat(most(condition)).as(text).isEqualTo(most(client, text)));
  }

  private static int most(Condition<Ticket> part) {
    Condition<Ticket> condition = part.or(ZERO);
    for (int parts = 1; ; parts++) {
      try {
        condition = part.or(condition);
      } catch (InvalidCondition e) {
        return parts;
      }
    }
  }

  private static int most(DynamoDbClient client, String part) {
    String condition = part + " OR votes = :0";
    for (int parts = 0; ; parts++) {
      try {
        String filter = condition;
        client.scan(
            scan ->
                scan.tableName("tickets")
                    .filterExpression(filter)
                    .expressionAttributeValues(Map.of(":0", AttributeValue.fromN("0"))));
        condition = part + " OR " + condition;
      } catch (DynamoDbException e) {
        assertThat(e).hasMessageContaining("too many operators; operator count: 30");
        return parts;
      }
    }
  }

  @Test
  void condition_ofOneHundredValues_isTakenByDynamoDb(TicketTable app) {
    app.tickets().create(ticket());
    Condition<Ticket> hundred = TicketAttributes.VOTES.in(IntStream.range(0, 100).boxed().toList());
    Condition<Ticket> three = hundred.and(hundred).and(hundred);

    assertThat(app.tickets().matching("x", three, PageRequest.first(1)).items()).hasSize(1);
    assertThatThrownBy(() -> TicketAttributes.VOTES.in(IntStream.range(0, 101).boxed().toList()))
        .isInstanceOf(InvalidCondition.class)
        .hasMessageContaining("with 101 values");
  }

  @Test
  void limit_ofBytes_isThatOfDynamoDb(TicketTable app, DynamoDbClient client) {
    app.tickets().create(ticket());
    int refused = 0;
    for (int length = 4_060; length < 4_130; length++) {
      Condition<Ticket> condition = ofLength(length);
      boolean taken = takes(client, condition);
      refused += taken ? 0 : 1;
      if (taken) {
        app.tickets().matching("x", condition, PageRequest.first(1));
      } else {
        assertThatThrownBy(() -> app.tickets().matching("x", condition, PageRequest.first(1)))
            .isInstanceOf(InvalidCondition.class)
            .hasMessageContaining("bytes, but DynamoDB allows at most 4096");
      }
    }
    assertThat(refused).isEqualTo(4_129 - 4_096);
  }

  @Test
  void condition_ofMoreThanFourKilobytes_isRefusedBeforeItIsSent(TicketTable app) {
    Condition<Ticket> hundred = TicketAttributes.VOTES.in(IntStream.range(0, 100).boxed().toList());
    Condition<Ticket> many = hundred;
    for (int i = 0; i < 8; i++) {
      many = many.and(hundred);
    }
    Condition<Ticket> long1 = many;

    assertThatThrownBy(() -> app.tickets().matching("x", long1, PageRequest.first(1)))
        .isInstanceOf(InvalidCondition.class)
        .hasMessageContaining("bytes, but DynamoDB allows at most 4096");
    assertThatThrownBy(() -> app.tickets().delete("x", "1", long1))
        .isInstanceOf(InvalidCondition.class);
  }

  /** A condition whose expression has a length. */
  private static Condition<Ticket> ofLength(int length) {
    Condition<Ticket> hundred = TicketAttributes.VOTES.in(IntStream.range(0, 100).boxed().toList());
    Condition<Ticket> condition = hundred.and(hundred).and(hundred).and(hundred).and(hundred);
    int left = length - condition.expression(new Numbered()).length();
    // One more is " AND #n2 < :v502", or one character longer.
    for (int i = 0; i < left / 16; i++) {
      Condition<Ticket> more =
          i < left % 16 ? TicketAttributes.VOTES.atMost(9) : TicketAttributes.VOTES.lessThan(9);
      condition = condition.and(more);
    }
    assertThat(condition.expression(new Numbered())).hasSize(length);
    return condition;
  }

  /** Whether DynamoDB takes the very text that the repository sends. */
  private static boolean takes(DynamoDbClient client, Condition<Ticket> condition) {
    Numbered numbered = new Numbered();
    String filter = condition.expression(numbered);
    try {
      client.scan(
          scan ->
              scan.tableName("tickets")
                  .filterExpression(filter)
                  .expressionAttributeNames(numbered.names)
                  .expressionAttributeValues(numbered.values));
      return true;
    } catch (DynamoDbException e) {
      assertThat(e).hasMessageContaining("Expression size");
      return false;
    }
  }

  /** Numbers names and values after two each, those of the key. */
  private static final class Numbered implements Placeholders {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    @Override
    public String name(String attribute) {
      names.put("#n2", attribute);
      return "#n2";
    }

    @Override
    public String value(AttributeValue value) {
      String placeholder = ":v" + (values.size() + 2);
      values.put(placeholder, value);
      return placeholder;
    }
  }

  private static Condition<Ticket> repeated(int times) {
    Condition<Ticket> condition = ZERO;
    for (int i = 1; i < times; i++) {
      condition = condition.and(ZERO);
    }
    return condition;
  }

  private static Ticket ticket() {
    return new Ticket("x", "1", "Leak", State.OPEN, 0, null, Set.of(), 0);
  }
}
