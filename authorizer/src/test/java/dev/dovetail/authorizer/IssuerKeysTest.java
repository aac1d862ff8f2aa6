package dev.dovetail.authorizer;

import static dev.dovetail.authorizer.LocalIssuer.EC;
import static dev.dovetail.authorizer.LocalIssuer.OTHER_RSA;
import static dev.dovetail.authorizer.LocalIssuer.RSA;
import static dev.dovetail.authorizer.LocalIssuer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerKeysTest {
  private final TestClock clock = new TestClock();
  private LocalIssuer issuer;
  private TokenVerifier verifier;

  @BeforeEach
  void start() throws Exception {
    issuer = LocalIssuer.start(RSA);
    verifier = new TokenVerifier(JwtOptions.of(issuer.uri(), Set.of(Tokens.AUDIENCE)), clock);
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void keys_ofManyTokens_areReadOnce() throws Exception {
    for (int i = 0; i < 100; i++) {
      accept(Tokens.good(issuer, RSA));
    }

    assertThat(issuer.reads).hasValue(1);
  }

  @Test
  void keys_forSixteenThreadsAtOnce_areReadOnce() throws Exception {
    String token = Tokens.good(issuer, RSA);
    CyclicBarrier start = new CyclicBarrier(16);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Claims>> calls = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        calls.add(
            () -> {
              start.await();
              return verifier.verify(token);
            });
      }
      for (Future<Claims> claims : threads.invokeAll(calls)) {
        assertThat(claims.get().text("sub")).contains("ann");
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(issuer.reads).hasValue(1);
  }

  @Test
  void key_thatIsNewAMinuteAfterTheLastReading_isReadAtOnce() throws Exception {
    accept(Tokens.good(issuer, RSA));
    issuer.rotate(RSA, OTHER_RSA);
    clock.advance(IssuerKeys.UNKNOWN_KEY_PAUSE);

    accept(Tokens.good(issuer, OTHER_RSA));
    accept(Tokens.good(issuer, RSA));
    assertThat(issuer.reads).hasValue(2);
  }

  @Test
  void keys_thatNobodyKnows_areAskedForOnceAMinute() throws Exception {
    accept(Tokens.good(issuer, RSA));
    for (int minute = 1; minute <= 3; minute++) {
      clock.advance(IssuerKeys.UNKNOWN_KEY_PAUSE);
      for (int i = 0; i < 200; i++) {
        assertUnknown("flood-" + minute + "-" + i);
      }
      assertThat(issuer.reads).hasValue(1 + minute);
    }
    accept(Tokens.good(issuer, RSA));
  }

  @Test
  void key_thatWasWithdrawn_isRefusedWhenTheLifeOfKeysIsOver() throws Exception {
    accept(Tokens.good(issuer, RSA));
    issuer.rotate(OTHER_RSA);
    accept(Tokens.good(issuer, RSA));

    clock.advance(Duration.ofMinutes(59));
    accept(Tokens.good(issuer, RSA));
    clock.advance(Duration.ofMinutes(1));
    assertRefused(Tokens.good(issuer, RSA));
  }

  @Test
  void issuer_thatIsDownAtTheStart_isAskedAgainAfterAPause() throws Exception {
    issuer.fail(503);
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> verifier.verify(Tokens.good(issuer, RSA)))
          .isInstanceOf(IssuerUnavailable.class)
          .hasRootCauseMessage("The issuer answered with status 503.");
    }
    assertThat(issuer.reads).hasValue(1);

    issuer.recover();
    clock.advance(IssuerKeys.FAILURE_PAUSE);
    accept(Tokens.good(issuer, RSA));
    assertThat(issuer.reads).hasValue(2);
  }

  @Test
  void issuer_thatIsDownLater_isDoneWithoutForADay() throws Exception {
    String token = longLived();
    accept(token);
    issuer.fail(500);
    clock.advance(Duration.ofHours(24));
    for (int i = 0; i < 20; i++) {
      accept(token);
    }
    assertThat(issuer.reads).hasValue(2);

    clock.advance(Duration.ofHours(1));
    assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(IssuerUnavailable.class);
    issuer.recover();
    clock.advance(IssuerKeys.FAILURE_PAUSE);
    accept(token);
  }

  private String longLived() {
    Map<String, Object> claims = Tokens.claims(issuer);
    claims.put("exp", Tokens.NOW.plus(Duration.ofDays(9)).getEpochSecond());
    return Tokens.sign(RSA, claims);
  }

  @Test
  @Timeout(20)
  void issuer_thatDoesNotAnswer_isGivenUp() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    issuer.keys =
        exchange -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };

    assertUnavailable("Read timed out");
    end.countDown();
  }

  /** Each byte comes in time, and all of them never. */
  @Test
  @Timeout(30)
  void issuer_thatAnswersByteByByte_isGivenUp() {
    CountDownLatch gone = new CountDownLatch(1);
    issuer.keys =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          try {
            while (!gone.await(200, TimeUnit.MILLISECONDS)) {
              out.write(' ');
              out.flush();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };

    assertUnavailable("takes too long");
    gone.countDown();
  }

  @Test
  void issuer_thatAnswersWithoutEnd_isGivenUp() {
    issuer.keys = exchange -> answer(exchange, 200, " ".repeat(300_000));

    assertUnavailable("more than 262144 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{}", "{\"keys\":7}", "{\"keys\":[]}", "{\"keys\":[7,{}]}", "<html>"})
  void keySet_thatIsNone_isGivenUp(String text) {
    issuer.keys = exchange -> answer(exchange, 200, text);

    assertUnavailable("");
  }

  @Test
  void discovery_ofAnotherIssuer_isGivenUp() {
    issuer.discovery =
        exchange ->
            answer(
                exchange,
                200,
                "{\"issuer\":\"https://evil.example\",\"jwks_uri\":\"" + issuer.uri() + "/keys\"}");

    assertUnavailable("of another issuer");
    assertThat(issuer.reads).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://example.com/keys", "file:///etc/passwd", "ftp://127.0.0.1/", "", "%"})
  void keySet_atAnAddressThatIsNotSafe_isNotRead(String address) {
    issuer.discovery =
        exchange ->
            answer(
                exchange,
                200,
                "{\"issuer\":\"" + issuer.uri() + "\",\"jwks_uri\":\"" + address + "\"}");

    assertUnavailable("jwks_uri is no");
  }

  @Test
  void redirect_isNotFollowed() {
    issuer.discovery =
        exchange -> {
          exchange.getResponseHeaders().add("Location", issuer.uri() + "/keys");
          answer(exchange, 302, "");
        };

    assertUnavailable("status 302");
    assertThat(issuer.reads).hasValue(0);
  }

  @Test
  void keySet_withKeysThatAreBrokenOrForSomethingElse_stillHasTheOthers() throws Exception {
    String weak = new RSAKeyGenerator(1024, true).keyID("weak").generate().toPublicJWK().toString();
    String good = RSA.toPublicJWK().toString();
    String encryption =
        OTHER_RSA.toPublicJWK().toString().replace("\"use\":\"sig\"", "\"use\":\"enc\"");
    issuer.keys =
        exchange ->
            answer(
                exchange,
                200,
                "{\"keys\":[{\"kty\":\"RSA\",\"n\":7},{\"kty\":\"new\"},"
                    + "{\"kty\":\"oct\",\"kid\":\"rsa-1\",\"k\":\"AAAA\"},"
                    + weak
                    + ","
                    + encryption
                    + ","
                    + good
                    + "]}");

    accept(Tokens.good(issuer, RSA));
    assertRefused(Tokens.good(issuer, OTHER_RSA));
    assertUnknown("weak");
  }

  /** Which of two keys with one id is meant can't be told. */
  @Test
  void keySet_withAnIdTwice_verifiesNothingWithIt() throws Exception {
    String twin = OTHER_RSA.toPublicJWK().toString().replace("rsa-2", "rsa-1");
    issuer.keys =
        exchange ->
            answer(
                exchange,
                200,
                "{\"keys\":[" + RSA.toPublicJWK() + "," + twin + "," + EC.toPublicJWK() + "]}");

    assertRefused(Tokens.good(issuer, RSA));
    accept(Tokens.good(issuer, EC));
  }

  private void accept(String token) throws Exception {
    assertThat(verifier.verify(token).text("sub")).contains("ann");
  }

  private void assertRefused(String token) {
    assertThatThrownBy(() -> verifier.verify(token))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.reason()).isEqualTo(Refused.Reason.UNKNOWN_KEY));
  }

  private void assertUnknown(String id) {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build();
    assertRefused(Tokens.sign(RSA, header, Tokens.claims(issuer)));
  }

  private void assertUnavailable(String why) {
    assertThatThrownBy(() -> verifier.verify(Tokens.good(issuer, RSA)))
        .isInstanceOf(IssuerUnavailable.class)
        .cause()
        .hasMessageContaining(why);
  }
}
