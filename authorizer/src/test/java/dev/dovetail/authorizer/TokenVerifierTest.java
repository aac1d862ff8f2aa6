package dev.dovetail.authorizer;

import static com.nimbusds.jose.JWSAlgorithm.ES256;
import static com.nimbusds.jose.JWSAlgorithm.HS256;
import static com.nimbusds.jose.JWSAlgorithm.PS256;
import static com.nimbusds.jose.JWSAlgorithm.RS256;
import static com.nimbusds.jose.JWSAlgorithm.RS512;
import static dev.dovetail.authorizer.LocalIssuer.EC;
import static dev.dovetail.authorizer.LocalIssuer.OTHER_RSA;
import static dev.dovetail.authorizer.LocalIssuer.RSA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.dovetail.authorizer.Refused.Reason;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {
  private static LocalIssuer issuer;
  private static TokenVerifier verifier;

  @BeforeAll
  static void start() throws Exception {
    issuer = LocalIssuer.start(RSA, EC);
    JwtOptions options = JwtOptions.of(issuer.uri(), Set.of(Tokens.AUDIENCE, "other-client"));
    verifier = new TokenVerifier(options, new TestClock());
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  @Test
  void token_ofEachKindOfKey_isAccepted() throws Exception {
    String pss =
        Tokens.sign(
            RSA, new JWSHeader.Builder(PS256).keyID("rsa-1").build(), Tokens.claims(issuer));

    for (String token : List.of(Tokens.good(issuer, RSA), Tokens.good(issuer, EC), pss)) {
      assertThat(verifier.verify(token).text("sub")).contains("ann");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "at+jwt", "application/at+jwt", "AT+JWT"})
  void type_ofAnAccessToken_isAccepted(String type) throws Exception {
    assertThat(verifier.verify(typed(type)).text("sub")).contains("ann");
  }

  @ParameterizedTest
  @ValueSource(strings = {"logout+jwt", "secevent+jwt", "dpop+jwt"})
  void type_ofAnotherToken_isRefused(String type) {
    assertRefused(typed(type), Reason.HEADER);
  }

  private static String typed(String type) {
    JWSHeader header =
        new JWSHeader.Builder(RS256).keyID("rsa-1").type(new JOSEObjectType(type)).build();
    return Tokens.sign(RSA, header, Tokens.claims(issuer));
  }

  @Test
  void key_withoutIdInTheToken_isTheOnlyOneOfItsKind() throws Exception {
    JWSHeader header = new JWSHeader.Builder(ES256).build();

    assertThat(verifier.verify(Tokens.sign(EC, header, Tokens.claims(issuer))).text("sub"))
        .contains("ann");
  }

  /** A client of Cognito is in client_id, and in aud of tokens that are none for access. */
  @Test
  void audience_inClientId_countsWithoutAudOnly() throws Exception {
    Map<String, Object> claims = Tokens.claims(issuer);
    claims.remove("aud");
    claims.put("client_id", "other-client");
    claims.put("token_use", "access");
    assertThat(verifier.verify(Tokens.sign(RSA, claims)).text("sub")).contains("ann");

    claims.put("aud", "another-api");
    assertRefused(Tokens.sign(RSA, claims), Reason.AUDIENCE);
  }

  @Test
  void audience_ofSeveral_isAcceptedWithOneOfOurs() throws Exception {
    assertThat(verifier.verify(with("aud", List.of("x", Tokens.AUDIENCE))).text("sub"))
        .contains("ann");
  }

  static Stream<Object[]> wrongClaims() {
    long now = Tokens.NOW.getEpochSecond();
    return Stream.of(
        new Object[] {"iss", "https://evil.example", Reason.ISSUER},
        new Object[] {"iss", List.of("a"), Reason.ISSUER},
        new Object[] {"aud", "todo-api-2", Reason.AUDIENCE},
        new Object[] {"aud", List.of(), Reason.AUDIENCE},
        new Object[] {"aud", Map.of(Tokens.AUDIENCE, true), Reason.AUDIENCE},
        new Object[] {"exp", now - 30, Reason.EXPIRED},
        new Object[] {"exp", "" + (now + 60), Reason.EXPIRED},
        new Object[] {"exp", -1e300, Reason.EXPIRED},
        new Object[] {"nbf", now + 31, Reason.NOT_YET},
        new Object[] {"nbf", "soon", Reason.NOT_YET},
        new Object[] {"iat", now + 31, Reason.NOT_YET},
        new Object[] {"token_use", "id", Reason.USE},
        new Object[] {"token_use", 1, Reason.USE},
        new Object[] {"sub", " ", Reason.SUBJECT},
        new Object[] {"sub", 7, Reason.SUBJECT});
  }

  @ParameterizedTest
  @MethodSource("wrongClaims")
  void claim_thatIsWrong_isRefused(String name, Object value, Reason reason) {
    assertRefused(with(name, value), reason);
  }

  @ParameterizedTest
  @CsvSource({"iss, ISSUER", "aud, AUDIENCE", "exp, EXPIRED", "sub, SUBJECT"})
  void claim_thatIsMissing_isRefused(String name, Reason reason) {
    Map<String, Object> claims = Tokens.claims(issuer);
    claims.remove(name);

    assertRefused(Tokens.sign(RSA, claims), reason);
  }

  @Test
  void times_withinTheSkew_areAccepted() throws Exception {
    long now = Tokens.NOW.getEpochSecond();

    for (Map.Entry<String, Long> time :
        Map.of("exp", now - 29, "nbf", now + 30, "iat", now + 30).entrySet()) {
      assertThat(verifier.verify(with(time.getKey(), time.getValue())).text("sub"))
          .as(time.getKey())
          .contains("ann");
    }
  }

  @Test
  void signature_ofAnotherKeyWithAnIdOfOurs_isRefused() {
    JWSHeader header = new JWSHeader.Builder(RS256).keyID("rsa-1").build();

    assertRefused(Tokens.sign(OTHER_RSA, header, Tokens.claims(issuer)), Reason.SIGNATURE);
  }

  @Test
  void signature_withTheKeyThatTheTokenBrings_isRefused() {
    JWSHeader header =
        new JWSHeader.Builder(RS256).keyID("rsa-1").jwk(OTHER_RSA.toPublicJWK()).build();

    assertRefused(Tokens.sign(OTHER_RSA, header, Tokens.claims(issuer)), Reason.SIGNATURE);
  }

  @Test
  void signature_ofAnotherToken_isRefused() {
    String[] good = Tokens.good(issuer, RSA).split("\\.");
    String[] other = with("sub", "bob").split("\\.");

    assertRefused(other[0] + "." + other[1] + "." + good[2], Reason.SIGNATURE);
  }

  /** The point at infinity, which broken verifiers accept for every text. */
  @Test
  void signature_ofZeros_isRefused() {
    String[] good = Tokens.good(issuer, EC).split("\\.");
    String zeros = Base64URL.encode(new byte[64]).toString();

    assertRefused(good[0] + "." + good[1] + "." + zeros, Reason.SIGNATURE);
  }

  /** The public key as the secret of an HMAC. */
  @Test
  void algorithm_ofHmacWithThePublicKey_isRefused() throws Exception {
    for (byte[] secret :
        List.of(
            RSA.toRSAKey().toRSAPublicKey().getEncoded(),
            RSA.toPublicJWK().toJSONString().getBytes(UTF_8))) {
      JWSHeader header = new JWSHeader.Builder(HS256).keyID("rsa-1").build();
      JWSObject jws =
          new JWSObject(header, new Payload(JSONObjectUtils.toJSONString(Tokens.claims(issuer))));
      jws.sign(new MACSigner(secret));

      assertRefused(jws.serialize(), Reason.ALGORITHM);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "nOnE", "", "RS256 ", "rs256", "HS512"})
  void algorithm_thatIsNotListed_isRefusedWithAndWithoutASignature(String name) {
    String[] good = Tokens.good(issuer, RSA).split("\\.");
    String header = Base64URL.encode("{\"alg\":\"" + name + "\",\"kid\":\"rsa-1\"}").toString();

    for (String signature : List.of("", good[2])) {
      String token = header + "." + good[1] + "." + signature;
      assertThatThrownBy(() -> verifier.verify(token))
          .isInstanceOfSatisfying(
              Refused.class, e -> assertThat(e.reason()).isIn(Reason.ALGORITHM, Reason.MALFORMED));
    }
  }

  @Test
  void algorithm_ofTheRightKeyThatIsNotListed_isRefused() {
    JWSHeader header = new JWSHeader.Builder(RS512).keyID("rsa-1").build();

    assertRefused(Tokens.sign(RSA, header, Tokens.claims(issuer)), Reason.ALGORITHM);
  }

  @Test
  void algorithm_ofAnotherKindThanTheKey_isRefused() {
    JWSHeader header = new JWSHeader.Builder(ES256).keyID("rsa-1").build();

    assertRefused(Tokens.sign(EC, header, Tokens.claims(issuer)), Reason.UNKNOWN_KEY);
  }

  @Test
  void header_thatIsCritical_isRefused() {
    for (JWSHeader header :
        List.of(
            new JWSHeader.Builder(RS256).keyID("rsa-1").criticalParams(Set.of("x")).build(),
            new JWSHeader.Builder(RS256)
                .keyID("rsa-1")
                .base64URLEncodePayload(false)
                .criticalParams(Set.of("b64"))
                .build())) {
      String[] parts = Tokens.good(issuer, RSA).split("\\.");
      assertRefused(header.toBase64URL() + "." + parts[1] + "." + parts[2], Reason.HEADER);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "...", "a.b.c", "e30.e30.", "e30.e30.e30", "{}.{}.{}", "\u0000"})
  void text_thatIsNoToken_isRefused(String text) {
    assertRefused(text, Reason.MALFORMED);
  }

  @Test
  void payload_thatIsNoObject_isRefused() throws Exception {
    for (String payload : List.of("", "[]", "7", "null", "{\"sub\":", "[".repeat(9000))) {
      JWSHeader header = new JWSHeader.Builder(RS256).keyID("rsa-1").build();
      JWSObject jws = new JWSObject(header, new Payload(payload));
      jws.sign(new RSASSASigner(RSA.toRSAKey()));

      assertThatThrownBy(() -> verifier.verify(jws.serialize()))
          .as(payload)
          .isInstanceOfSatisfying(
              Refused.class, e -> assertThat(e.reason()).isIn(Reason.MALFORMED, Reason.ISSUER));
    }
  }

  @Test
  void token_mutatedTenThousandTimes_isNeverAccepted() {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> tokens = List.of(Tokens.good(issuer, RSA), Tokens.good(issuer, EC));

    for (int i = 0; i < 10_000; i++) {
      String token = tokens.get(i % 2);
      String mutated = TokenMutation.of(token, random);
      if (!mutated.equals(token)) {
        assertThatThrownBy(() -> verifier.verify(mutated))
            .as("seed %d, round %d: %s", seed, i, mutated)
            .isInstanceOf(Refused.class);
      }
    }
  }

  /** The last characters of a signature have bits that no decoder needs. */
  @Test
  void signature_inEveryOtherEncoding_isRefused() {
    for (JWSAlgorithm algorithm : List.of(RS256, ES256)) {
      String token = Tokens.good(issuer, algorithm == RS256 ? RSA : EC);
      String start = token.substring(0, token.length() - 1);
      for (char last :
          "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
        if (!token.equals(start + last)) {
          assertThatThrownBy(() -> verifier.verify(start + last)).isInstanceOf(Refused.class);
        }
      }
      for (String tail : List.of("=", "==", " ", "\n", "%", ".")) {
        assertThatThrownBy(() -> verifier.verify(token + tail)).isInstanceOf(Refused.class);
      }
    }
  }

  @Test
  void token_longerThanAllHeadersMayBe_isRefusedUnread() {
    Map<String, Object> claims = Tokens.claims(issuer);
    claims.put("x", Base64.getEncoder().encodeToString(new byte[20_000]));

    assertRefused(Tokens.sign(RSA, claims), Reason.MALFORMED);
  }

  private static String with(String name, Object value) {
    Map<String, Object> claims = Tokens.claims(issuer);
    claims.put(name, value);
    return Tokens.sign(RSA, claims);
  }

  private static void assertRefused(String token, Reason reason) {
    assertThatThrownBy(() -> verifier.verify(token))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
