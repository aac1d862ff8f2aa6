package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.AlreadyExists;
import dev.dovetail.InvalidItem;
import dev.dovetail.NotFound;
import dev.dovetail.PageRequest;
import dev.dovetail.StaleVersion;
import dev.dovetail.TableOptions;
import dev.dovetail.WrongType;
import dev.dovetail.examples.login.DynamoDbLoginTable;
import dev.dovetail.examples.login.Invitation;
import dev.dovetail.examples.login.LoginTable;
import dev.dovetail.examples.login.OneTimeCode;
import dev.dovetail.examples.login.OneTimeCodeSchema;
import dev.dovetail.examples.login.Session;
import dev.dovetail.examples.login.SessionSchema;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items with a time to live. All of it is in a future that the engine's own clock never sees. */
@DynamoDbTest
class ExpiryTest {
  private static final Instant NOON = Instant.parse("2900-11-21T12:00:00Z");

  @ParameterizedTest
  @CsvSource({"-1, true", "0, false", "1, false"})
  void get_aroundTheTimeOfExpiry_readsTheItemBeforeItOnly(
      long seconds, boolean readable, LoginTable login) {
    Session session = login.sessions().start("ann", "1", "phone", NOON);

    LoginTable then = at(login, NOON.plusSeconds(seconds));

    assertThat(then.sessions().get("ann", "1").isPresent()).isEqualTo(readable);
    assertThat(then.sessions().getOld("ann", "1")).contains(session);
  }

  @Test
  void get_lastNanosecondBeforeExpiry_readsTheItem(LoginTable login) {
    Session session = login.sessions().start("ann", "1", "phone", NOON);

    assertThat(at(login, NOON.minusNanos(1)).sessions().get("ann", "1")).contains(session);
  }

  @Test
  void create_withoutATime_neverExpires(LoginTable login, DynamoDbClient client) {
    Session session = login.sessions().start("ann", "1", "phone", null);
    Invitation invitation = login.invitations().create(new Invitation("t", "x", Optional.empty()));

    LoginTable much = at(login, Instant.parse("9999-12-31T23:59:59Z"));

    assertThat(much.sessions().get("ann", "1")).contains(session);
    assertThat(much.invitations().get("t")).contains(invitation);
    assertThat(item(login, client)).doesNotContainKey("expiresAt");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 500_000_000, 999_999_999})
  void create_fractionOfASecond_isStoredAsTheNextOneAndReturnedSo(
      long nanos, LoginTable login, DynamoDbClient client) {
    Session session = login.sessions().start("ann", "1", "phone", NOON.plusNanos(nanos));

    assertThat(session.expiresAt()).isEqualTo(NOON.plusSeconds(1));
    assertThat(login.sessions().get("ann", "1")).contains(session);
    assertThat(item(login, client).get("expiresAt").n())
        .isEqualTo(Long.toString(NOON.getEpochSecond() + 1));
    assertThat(at(login, NOON.plusNanos(nanos)).sessions().get("ann", "1")).contains(session);
  }

  @Test
  void replaceAndUpdate_fractionOfASecond_returnWhatIsStored(LoginTable login) {
    login.sessions().start("ann", "1", "phone", NOON);
    Invitation invitation =
        login.invitations().create(new Invitation("t", "x", Optional.of(NOON.plusNanos(7))));
    Invitation other = new Invitation("t", "y", Optional.of(NOON.plusNanos(1_000_000_007)));

    assertThat(invitation.expiresAt()).contains(NOON.plusSeconds(1));
    assertThat(login.invitations().replace(other).expiresAt()).contains(NOON.plusSeconds(2));
    assertThat(login.sessions().extend("ann", "1", NOON.plusNanos(1)).expiresAt())
        .isEqualTo(NOON.plusSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
  void create_yearThatTimesDoNotHave_isRefusedBeforeSending(String time, LoginTable login) {
    assertThatThrownBy(() -> login.codes().issue("ann", "1", Instant.parse(time)))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("expiresAt")
        .hasMessageContaining("0 to 9999");
    Instant last = Instant.parse("9999-12-31T23:59:59.000000001Z");
    assertThatThrownBy(() -> login.codes().issue("ann", "1", last)).isInstanceOf(InvalidItem.class);
  }

  @Test
  void create_overAnExpiredItem_startsAnew(LoginTable login, DynamoDbClient client) {
    Session old = login.sessions().start("ann", "1", "phone", NOON);
    login.sessions().extend("ann", "1", NOON);
    put(login, client, "note", AttributeValue.createS("of the old one"));

    Session created = at(login, NOON).sessions().start("ann", "1", "watch", NOON.plusSeconds(9));

    assertThat(created.version()).isEqualTo(1);
    assertThat(created.createdAt()).isEqualTo(NOON).isNotEqualTo(old.createdAt());
    assertThat(at(login, NOON).sessions().get("ann", "1")).contains(created);
    assertThat(item(login, client)).doesNotContainKey("note");
  }

  @Test
  void create_overAnItemThatHasNotExpired_isRefusedAndChangesNothing(LoginTable login) {
    OneTimeCode code = login.codes().issue("ann", "1234", NOON);
    Session lasting = login.sessions().start("ann", "1", "phone", null);
    LoginTable before = at(login, NOON.minusSeconds(1));

    assertThatThrownBy(() -> before.codes().issue("ann", "9", NOON.plusSeconds(9)))
        .isInstanceOf(AlreadyExists.class);
    assertThatThrownBy(() -> before.sessions().start("ann", "1", "watch", null))
        .isInstanceOf(AlreadyExists.class);

    assertThat(before.codes().get("ann")).contains(code);
    assertThat(before.sessions().get("ann", "1")).contains(lasting);
  }

  @Test
  void create_overAnExpiredItemOfAnotherType_isRefused(LoginTable login, DynamoDbClient client) {
    login.sessions().start("ann", "1", "phone", NOON);
    put(login, client, "_type", AttributeValue.createS("OTHER"));
    LoginTable after = at(login, NOON.plusSeconds(1));
    Map<String, AttributeValue> before = item(login, client);

    assertThatThrownBy(() -> after.sessions().start("ann", "1", "watch", null))
        .isInstanceOf(AlreadyExists.class);
    assertThatThrownBy(() -> after.sessions().get("ann", "1")).isInstanceOf(WrongType.class);
    assertThatThrownBy(() -> after.sessions().extend("ann", "1", null))
        .isInstanceOf(WrongType.class);
    assertThatThrownBy(() -> after.sessions().end("ann", "1")).isInstanceOf(WrongType.class);
    assertThatThrownBy(() -> after.sessions().end("ann", "1", 1)).isInstanceOf(WrongType.class);
    assertThat(item(login, client)).isEqualTo(before);
  }

  @Test
  void write_expiredItem_isNotFoundAndChangesNothing(LoginTable login, DynamoDbClient client) {
    Session session = login.sessions().start("ann", "1", "phone", NOON);
    Map<String, AttributeValue> before = item(login, client);
    LoginTable then = at(login, NOON);

    NotFound refusal =
        catchThrowableOfType(
            NotFound.class, () -> then.sessions().extend("ann", "1", NOON.plusSeconds(9)));
    assertThat(refusal.key()).isEqualTo(SessionSchema.key("ann", "1"));
    assertThatThrownBy(() -> then.sessions().extend("ann", "1", null)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> then.sessions().move("ann", "1", "watch", 1))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> then.sessions().move("ann", "1", "watch", 7))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> then.sessions().replace(session)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> then.sessions().end("ann", "1", 1)).isInstanceOf(NotFound.class);

    assertThat(item(login, client)).isEqualTo(before);
  }

  @Test
  void write_itemThatHasNotExpired_checksItsVersion(LoginTable login) {
    login.sessions().start("ann", "1", "phone", NOON);
    LoginTable before = at(login, NOON.minusSeconds(1));

    assertThatThrownBy(() -> before.sessions().move("ann", "1", "watch", 7))
        .isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> before.sessions().end("ann", "1", 7)).isInstanceOf(StaleVersion.class);
    assertThat(before.sessions().move("ann", "1", "watch", 1).version()).isEqualTo(2);
    assertThat(before.sessions().end("ann", "1", 2)).isPresent();
  }

  @Test
  void update_timeOfExpiry_setsAndClearsIt(LoginTable login) {
    login.sessions().start("ann", "1", "phone", NOON);

    Session longer =
        at(login, NOON.minusSeconds(1)).sessions().extend("ann", "1", NOON.plusSeconds(1));
    assertThat(at(login, NOON).sessions().get("ann", "1")).contains(longer);

    Session lasting = at(login, NOON).sessions().extend("ann", "1", null);
    assertThat(lasting.expiresAt()).isNull();
    assertThat(at(login, NOON.plusSeconds(1)).sessions().get("ann", "1")).contains(lasting);

    Session over = login.sessions().extend("ann", "1", NOON);
    assertThat(over.expiresAt()).isEqualTo(NOON);
    assertThat(at(login, NOON).sessions().get("ann", "1")).isEmpty();
  }

  @Test
  void delete_expiredItem_returnsNothing(LoginTable login) {
    login.codes().issue("ann", "1234", NOON);
    login.sessions().start("ann", "1", "phone", NOON);
    LoginTable then = at(login, NOON);

    assertThat(then.codes().use("ann")).isEmpty();
    assertThat(then.codes().use("bob")).isEmpty();
    assertThat(then.sessions().end("ann", "1")).isEmpty();
    assertThat(then.sessions().getOld("ann", "1")).isEmpty();
  }

  @Test
  void delete_itemThatHasNotExpired_returnsIt(LoginTable login) {
    OneTimeCode code = login.codes().issue("ann", "1234", NOON);

    assertThat(at(login, NOON.minusSeconds(1)).codes().use("ann")).contains(code);
  }

  @Test
  void read_timeThatIsNoWholeSecond_isRefusedWithoutItsValue(
      LoginTable login, DynamoDbClient client) {
    login.sessions().start("ann", "1", "phone", NOON);
    for (AttributeValue wrong :
        new AttributeValue[] {
          AttributeValue.createN("32503680000.5"),
          AttributeValue.createN("9e20"),
          AttributeValue.createN("99999999999999999"),
          AttributeValue.createS(NOON.toString())
        }) {
      put(login, client, "expiresAt", wrong);

      assertThatThrownBy(() -> login.sessions().getOld("ann", "1"))
          .isInstanceOf(InvalidItem.class)
          .hasMessageContaining("expiresAt")
          .hasMessageNotContaining("9999")
          .hasMessageNotContaining("3250368");
      assertThatThrownBy(() -> login.sessions().ofUser("ann", PageRequest.first(1)))
          .isInstanceOf(InvalidItem.class);
    }
  }

  @Test
  void schema_inTheEnhancedClient_writesSecondsAndReadsThem(
      LoginTable login, DynamoDbClient client) {
    DynamoDbTable<OneTimeCode> codes =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(client)
            .build()
            .table("login", OneTimeCodeSchema.INSTANCE);
    codes.putItem(new OneTimeCode("ann", "1234", NOON.plusNanos(1)));

    OneTimeCode stored = new OneTimeCode("ann", "1234", NOON.plusSeconds(1));
    assertThat(login.codes().get("ann")).contains(stored);
    assertThat(codes.getItem(Key.builder().partitionValue("USER#ann").sortValue("CODE").build()))
        .isEqualTo(stored);
    assertThat(OneTimeCodeSchema.INSTANCE.attributeValue(stored, "expiresAt"))
        .isEqualTo(AttributeValue.createN(Long.toString(NOON.getEpochSecond() + 1)));
    assertThat(
            SessionSchema.INSTANCE.itemToMap(new Session("ann", "1", "phone", NOON, null, 1), true))
        .doesNotContainKey("expiresAt");
  }

  @Test
  void table_madeByTheTestkit_hasTheTimeToLive(LoginTable login, DynamoDbClient client) {
    String table = ((DynamoDbLoginTable) login).tableName();

    assertThat(
            client
                .describeTimeToLive(b -> b.tableName(table))
                .timeToLiveDescription()
                .attributeName())
        .isEqualTo("expiresAt");
  }

  private static Map<String, AttributeValue> item(LoginTable login, DynamoDbClient client) {
    return client
        .getItem(
            b ->
                b.tableName(((DynamoDbLoginTable) login).tableName())
                    .key(
                        Map.of(
                            "pk", AttributeValue.createS(SessionSchema.pk("ann")),
                            "sk", AttributeValue.createS(SessionSchema.sk("1")))))
        .item();
  }

  /** Writes an attribute of the session as others could. */
  private static void put(
      LoginTable login, DynamoDbClient client, String attribute, AttributeValue value) {
    Map<String, AttributeValue> item = new HashMap<>(item(login, client));
    item.put(attribute, value);
    client.putItem(b -> b.tableName(((DynamoDbLoginTable) login).tableName()).item(item));
  }

  private static LoginTable at(LoginTable login, Instant time) {
    DynamoDbLoginTable table = (DynamoDbLoginTable) login;
    return DynamoDbLoginTable.on(
        table.client(),
        table.tableName(),
        TableOptions.defaults().withClock(Clock.fixed(time, ZoneOffset.UTC)));
  }
}
