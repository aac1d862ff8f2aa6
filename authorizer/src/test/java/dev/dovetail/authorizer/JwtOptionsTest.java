package dev.dovetail.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtOptionsTest {
  private static final String ISSUER = "https://login.example.com/realm";

  @Test
  void environment_withIssuerAndAudiences_isEnough() {
    JwtOptions options =
        JwtOptions.from(Map.of("JWT_ISSUER", " " + ISSUER, "JWT_AUDIENCE", "web, mobile,"));

    assertThat(options)
        .isEqualTo(
            new JwtOptions(
                ISSUER,
                Set.of("web", "mobile"),
                Set.of("RS256", "PS256", "ES256"),
                Duration.ofSeconds(30),
                Duration.ofHours(1)));
  }

  @Test
  void environment_withAlgorithms_hasTheseOnly() {
    JwtOptions options =
        JwtOptions.from(
            Map.of("JWT_ISSUER", ISSUER, "JWT_AUDIENCE", "web", "JWT_ALGORITHMS", "ES384"));

    assertThat(options.algorithms()).containsExactly("ES384");
  }

  @ParameterizedTest
  @CsvSource({"JWT_ISSUER, https://a.example", "JWT_AUDIENCE, web"})
  void environment_withHalfOfIt_isRefusedNamingBoth(String name, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtOptions.from(Map.of(name, value)))
        .withMessageContaining("JWT_ISSUER")
        .withMessageContaining("JWT_AUDIENCE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://login.example.com",
        "http://127.0.0.1.example.com",
        "https://",
        "https://user@login.example.com",
        "https://login.example.com/?tenant=1",
        "https://login.example.com/#x",
        "login.example.com",
        "file:///etc",
        "%"
      })
  void issuer_thatIsNotSafeToAsk_isRefused(String issuer) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JwtOptions.of(issuer, Set.of("web")))
        .withMessageContaining(issuer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "EdDSA", "rs256", ""})
  void algorithm_thatIsNotToBeTrusted_isRefusedNamingThoseThatAre(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new JwtOptions(
                    ISSUER,
                    Set.of("web"),
                    Set.of("RS256", name),
                    Duration.ZERO,
                    Duration.ofHours(1)))
        .withMessageContaining(name)
        .withMessageContaining("ES512");
  }

  @Test
  void limits_thatAreExceeded_areRefused() {
    assertRefused(Set.of(), Duration.ZERO, Duration.ofHours(1), "audience");
    assertRefused(Set.of(" "), Duration.ZERO, Duration.ofHours(1), "audience");
    assertRefused(Set.of("web"), Duration.ofSeconds(-1), Duration.ofHours(1), "skew");
    assertRefused(Set.of("web"), Duration.ofSeconds(301), Duration.ofHours(1), "skew");
    assertRefused(Set.of("web"), Duration.ZERO, Duration.ofSeconds(59), "life of keys");
    assertRefused(Set.of("web"), Duration.ZERO, Duration.ofHours(25), "life of keys");
  }

  private static void assertRefused(
      Set<String> audiences, Duration skew, Duration life, String what) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JwtOptions(ISSUER, audiences, Set.of("RS256"), skew, life))
        .withMessageContaining(what);
  }
}
