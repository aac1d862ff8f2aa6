package dev.dovetail.examples.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidItem;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.crossing.Teams.Founding;
import dev.dovetail.examples.crossing.Teams.Lead;
import dev.dovetail.examples.crossing.Teams.Member;
import dev.dovetail.examples.crossing.Teams.MemberName;
import dev.dovetail.examples.crossing.Teams.MemberTable;
import dev.dovetail.examples.crossing.Teams.Members;
import dev.dovetail.examples.crossing.Teams.Person;
import dev.dovetail.examples.crossing.Teams.Persons;
import dev.dovetail.examples.crossing.Teams.Staff;
import dev.dovetail.examples.crossing.Teams.Team;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every kind of read of items that are stored under an alias, or in a form to come. */
@DynamoDbTest
class AliasedReadsTest {
  private static final PageRequest PAGE = PageRequest.first(10);
  private static final Team RED = new Team("red", "The reds");
  private static final Member ANN = new Member("red", "1", "Ann");
  private static final Member BOB = new Member("red", "2", "Bob");

  private final Members members;
  private final Founding founding;
  private final Persons persons;
  private final DynamoDbClient client;

  AliasedReadsTest(MemberTable table, DynamoDbClient client) {
    this.members = table.members();
    this.founding = table.founding();
    this.persons = DynamoDbTeamsPersonTable.on(client, "teams", TableOptions.defaults()).persons();
    this.client = client;
  }

  private void store() {
    founding.found(RED);
    persons.add(new Person("red", "1", "Ann"));
    members.add(BOB);
  }

  @Test
  void itemCollection_itemUnderAnAlias_isItsRecord() {
    store();

    assertThat(members.items("red", PAGE).items()).containsExactly(RED, ANN, BOB);
    assertThat(members.each("red")).containsExactly(RED, ANN, BOB);
  }

  @Test
  void aggregate_itemUnderAnAlias_isPartOfIt() {
    founding.found(RED);
    persons.add(new Person("red", "1", "Ann"));

    assertThat(members.lead("red").map(Lead::member).orElseThrow()).contains(ANN);

    members.add(BOB);
    assertThat(members.staff("red").map(Staff::members).orElseThrow()).containsExactly(ANN, BOB);
  }

  @Test
  void scan_itemUnderAnAlias_isRead() {
    store();

    assertThat(members.all()).containsExactlyInAnyOrder(ANN, BOB);
    assertThat(members.allNames().map(MemberName::name)).containsExactlyInAnyOrder("Ann", "Bob");
  }

  @Test
  void projectionAndCount_itemUnderAnAlias_areOfTheEntity() {
    store();

    assertThat(members.name("red", "1")).contains(new MemberName("Ann"));
    assertThat(members.count("red")).isEqualTo(2);
  }

  @Test
  void projection_newerItem_isRefused() {
    client.putItem(
        put ->
            put.tableName("teams")
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("TEAM#red"),
                        "sk", AttributeValue.fromS("PERSON#1"),
                        "_type", AttributeValue.fromS("PERSON"),
                        "_v", AttributeValue.fromN("2"),
                        "name", AttributeValue.fromS("in another form"))));

    assertThatThrownBy(() -> persons.name("red", "1")).isInstanceOf(InvalidItem.class);
    assertThatThrownBy(() -> persons.names("red", PAGE)).isInstanceOf(InvalidItem.class);
    assertThatThrownBy(() -> persons.allNames().toList()).isInstanceOf(InvalidItem.class);
  }
}
