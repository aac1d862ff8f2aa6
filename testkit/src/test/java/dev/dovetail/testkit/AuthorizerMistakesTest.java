package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.ECHO;
import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.guarded;
import static dev.dovetail.testkit.GatewayAuthorizer.policy;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dovetail.model.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with an authorizer is said, in the log or before the gateway starts. */
class AuthorizerMistakesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | empty",
        "yes | not JSON",
        "{\"isAuthorized\":true}{\"isAuthorized\":false} | not JSON",
        "{\"isAuthorized\":\"true\"} | isAuthorized",
        "{\"isAuthorized\":true,\"context\":7} | context",
        "{\"principalId\":\"ann\",\"policyDocument\":{\"Statement\":[]}} | LambdaAuthorizer.policy"
      })
  void simpleResponse_thatIsNone_isAnErrorThatTheLogExplains(String answer, String why)
      throws IOException {
    assertExplained(
        HttpSource.HTTP_API, LambdaAuthorizer.simple(new GatewayAuthorizer(answer)), why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"isAuthorized\":true} | LambdaAuthorizer.simple",
        "{\"policyDocument\":{\"Statement\":[]}} | principalId",
        "{\"principalId\":\"\",\"policyDocument\":{\"Statement\":[]}} | principalId",
        "{\"principalId\":\"ann\",\"policyDocument\":{}} | Statement",
        "{\"principalId\":\"ann\",\"policyDocument\":{\"Statement\":{\"Effect\":\"allow\"}}} | Effect",
        "{\"principalId\":\"ann\",\"policyDocument\":{\"Statement\":"
            + "{\"Effect\":\"Allow\",\"Action\":\"*\"}}} | Resource",
        "{\"principalId\":\"ann\",\"policyDocument\":{\"Statement\":"
            + "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Principal\":\"*\"}}} | Principal",
        "{\"principalId\":\"ann\",\"policyDocument\":{\"Statement\":"
            + "{\"Effect\":\"Allow\",\"Action\":\"*\",\"NotAction\":\"*\",\"Resource\":\"*\"}}} | NotAction",
        "{\"principalId\":\"ann\",\"policyDocument\":{\"Statement\":"
            + "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":7}}} | Condition",
        "{\"principalId\":\"ann\",\"policyDocument\":{\"Statement\":"
            + "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":"
            + "{\"StringEquals\":{\"aws:UserAgent\":\"x\"}}}}} | StringEquals",
        "{\"principalId\":\"ann\",\"policyDocument\":{\"Statement\":"
            + "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":"
            + "{\"IpAddress\":{\"aws:VpcSourceIp\":\"10.0.0.0/8\"}}}}} | aws:VpcSourceIp",
        "{\"principalId\":\"ann\",\"policyDocument\":{\"Statement\":"
            + "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":"
            + "{\"IpAddress\":\"10.0.0.0/8\"}}}} | IpAddress",
        "{\"principalId\":\"ann\",\"policyDocument\":{\"Statement\":"
            + "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":"
            + "{\"IpAddress\":{\"aws:SourceIp\":\"localhost\"}}}}} | localhost"
      })
  void policy_thatIsNone_isAnErrorThatTheLogExplains(String answerAndWhy) throws IOException {
    String[] parts = answerAndWhy.split(" \\| ");
    for (HttpSource source : new HttpSource[] {HttpSource.HTTP_API, HttpSource.REST_API}) {
      assertExplained(source, LambdaAuthorizer.policy(new GatewayAuthorizer(parts[0])), parts[1]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":[\"b\"]}", "{\"a\":{\"b\":1}}", "{\"a\":null}", "[]"})
  void context_ofARestApiThatIsNotFlat_isAnErrorThatTheLogExplains(String context)
      throws IOException {
    GatewayAuthorizer function = new GatewayAuthorizer(policy("Allow", "*", context));
    assertExplained(HttpSource.REST_API, LambdaAuthorizer.policy(function), "context");
  }

  @Test
  void start_withAnAuthorizerThatTheSourceDoesNotAsk_saysWhichItTakes() {
    LambdaAuthorizer simple = LambdaAuthorizer.simple(ECHO);
    LambdaAuthorizer token = LambdaAuthorizer.token(ECHO);
    LambdaAuthorizer format1 = LambdaAuthorizer.policyFormat1(ECHO);

    for (HttpSource source : HttpSource.values()) {
      for (LambdaAuthorizer other :
          source == HttpSource.HTTP_API
              ? new LambdaAuthorizer[] {token}
              : new LambdaAuthorizer[] {simple, format1}) {
        assertThatIllegalStateException()
            .as(source.name())
            .isThrownBy(() -> start(source, other))
            .withMessageContaining(source.name())
            .withMessageContaining("REST_API takes policy and token");
      }
    }
  }

  @Test
  void expression_ofTokens_isForTokensAndIsOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LambdaAuthorizer.policy(ECHO).validatedBy("Bearer .+"))
        .withMessageContaining("LambdaAuthorizer.token");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LambdaAuthorizer.token(ECHO).validatedBy("Bearer ("))
        .withMessageContaining("\"Bearer (\"")
        .withMessageContaining("no regular expression");
  }

  @Test
  void timeout_thatIsNone_isRefused() {
    for (Duration time :
        new Duration[] {Duration.ZERO, Duration.ofMillis(-1), Duration.ofMillis(10_001)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LambdaAuthorizer.policy(ECHO).withTimeout(time))
          .withMessageContaining("" + time);
    }
  }

  @Test
  void start_withAnswersThatAreKeptForNobody_isRefused() {
    LambdaAuthorizer anonymous = LambdaAuthorizer.policy(ECHO).identifiedBy();

    assertThatIllegalStateException()
        .isThrownBy(() -> start(HttpSource.REST_API, anonymous))
        .withMessageContaining("cachedFor(Duration.ZERO)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Authorization", "$request.header.", "$request.body.x", "method.request."})
  void identitySource_thatIsNone_saysWhatToWrite(String expression) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LambdaAuthorizer.policy(ECHO).identifiedBy(expression))
        .withMessageContaining("\"" + expression + "\"")
        .withMessageContaining("$request.header.<name>");
  }

  @Test
  void identitySources_ofATokenAuthorizer_areOneHeader() {
    LambdaAuthorizer token = LambdaAuthorizer.token(ECHO);

    for (String[] sources :
        new String[][] {
          {}, {"$request.querystring.a"}, {"$request.header.a", "$request.header.b"}
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> token.identifiedBy(sources))
          .withMessageContaining("method.request.header.Authorization");
    }
  }

  @Test
  void cachedFor_moreThanApiGatewayTakes_isRefused() {
    LambdaAuthorizer authorizer = LambdaAuthorizer.policy(ECHO);

    for (Duration time : new Duration[] {Duration.ofSeconds(-1), Duration.ofSeconds(3601)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> authorizer.cachedFor(time))
          .withMessageContaining("" + time);
    }
  }

  private static void assertExplained(HttpSource source, LambdaAuthorizer authorizer, String why)
      throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (LocalGateway gateway =
        gateway(source, authorizer).log(new PrintStream(log, true, UTF_8)).start()) {
      assertThat(new Caller(gateway.uri()).send("GET", "/todos", "Authorization", "x").statusCode())
          .isEqualTo(500);
      assertThat(log.toString(UTF_8))
          .startsWith("The authorizer gave a result that is no answer: ")
          .contains(why)
          .hasLineCount(1);
    }
  }

  private static void start(HttpSource source, LambdaAuthorizer authorizer) throws IOException {
    gateway(source, authorizer).start().close();
  }

  private static LocalGateway.Builder gateway(HttpSource source, LambdaAuthorizer authorizer) {
    return LocalGateway.builder()
        .events(source)
        .authorizer(authorizer)
        .function(function("todos", guarded(HttpMethod.GET, "/todos")), ECHO);
  }
}
