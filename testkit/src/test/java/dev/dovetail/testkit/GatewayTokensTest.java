package dev.dovetail.testkit;

import static dev.dovetail.testkit.Functions.ECHO;
import static dev.dovetail.testkit.Functions.function;
import static dev.dovetail.testkit.Functions.guarded;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.model.HttpMethod;
import dev.dovetail.testkit.DevelopmentIssuer.InvalidToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTokensTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final URI GATEWAY = URI.create("http://127.0.0.1:8080");

  @ParameterizedTest
  @CsvSource({
    "HTTP_API, /requestContext/authorizer/jwt/claims",
    "REST_API, /requestContext/authorizer/claims"
  })
  void token_ofTheGateway_isThePrincipalWithItsClaims(HttpSource format, String pointer)
      throws IOException {
    try (LocalGateway gateway = todos().events(format).tokensOnly().start()) {
      Caller caller = new Caller(gateway.uri());

      JsonNode claims =
          caller
              .event(
                  "GET", "/todos", new byte[0], "Authorization", "Bearer " + gateway.token("ann"))
              .at(pointer);

      assertThat(claims.path("sub").asText()).isEqualTo("ann");
      assertThat(claims.path("iss").asText()).isEqualTo(gateway.issuer());
      assertThat(claims.path("aud").asText()).isEqualTo("local");
      assertThat(claims.path("exp").isTextual()).isTrue();
    }
  }

  @Test
  void token_ofAnotherUser_isAtAUrlWithTheClaimsOfItsParameters() throws IOException {
    try (LocalGateway gateway = todos().start()) {
      Caller caller = new Caller(gateway.uri());
      String token =
          caller.send("GET", "/_issuer/token?sub=bob%20b&scope=todos.read&cognito:groups=a").body();

      JsonNode claims =
          caller
              .event("GET", "/todos", new byte[0], "Authorization", "bearer " + token)
              .at("/requestContext/authorizer/jwt/claims");

      assertThat(claims.path("sub").asText()).isEqualTo("bob b");
      assertThat(claims.path("scope").asText()).isEqualTo("todos.read");
      assertThat(claims.path("cognito:groups").asText()).isEqualTo("a");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?sub=", "?sub=ann&iss=x", "?sub=ann&exp=1", "?name=ann"})
  void token_thatCannotBeMade_saysWhatIsNeeded(String query) throws IOException {
    try (LocalGateway gateway = todos().start()) {
      HttpResponse<String> refused =
          new Caller(gateway.uri()).send("GET", "/_issuer/token" + query);

      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("?sub=ann");
    }
  }

  @Test
  void token_withoutAUser_isRefused() throws IOException {
    try (LocalGateway gateway = todos().start()) {
      assertThatIllegalArgumentException().isThrownBy(() -> gateway.token(" "));
    }
  }

  @Test
  void name_forAToken_isRefusedWhereTokensAreNeeded() throws IOException {
    try (LocalGateway open = todos().start();
        LocalGateway strict = todos().tokensOnly().start()) {
      String[] ann = {"Authorization", "Bearer ann"};

      assertThat(new Caller(open.uri()).send("GET", "/todos", ann).statusCode()).isEqualTo(200);
      assertThat(new Caller(strict.uri()).send("GET", "/todos", ann).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void token_ofAnotherGateway_isRefusedAndSaysWhy() throws IOException {
    try (LocalGateway gateway = todos().start();
        LocalGateway another = todos().start()) {
      HttpResponse<String> refused =
          new Caller(gateway.uri())
              .send("GET", "/todos", "Authorization", "Bearer " + another.token("ann"));

      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
      assertThat(refused.headers().firstValue("www-authenticate").orElseThrow())
          .startsWith("Bearer scope=\"\" error=\"invalid_token\" error_description=")
          .contains("whose key is new at each start");
    }
  }

  @Test
  void issuer_ofTheGateway_hasDocumentsThatLeadToItsKey() throws IOException {
    try (LocalGateway gateway = todos().start()) {
      Caller caller = new Caller(gateway.uri());
      JsonNode discovery =
          caller.event("GET", "/_issuer/.well-known/openid-configuration", new byte[0]);
      String keys =
          discovery.path("jwks_uri").asText().substring(gateway.uri().toString().length());

      assertThat(discovery.path("issuer").asText()).isEqualTo(gateway.issuer());
      assertThat(caller.event("GET", keys, new byte[0]).at("/keys/0/alg").asText())
          .isEqualTo("RS256");
      assertThat(caller.send("GET", "/_issuer/nothing").statusCode()).isEqualTo(404);
      assertThat(caller.send("POST", "/_issuer/token?sub=ann").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void token_afterItsTime_isRefused() throws Exception {
    Instant[] now = {NOW};
    DevelopmentIssuer issuer = new DevelopmentIssuer(() -> now[0]);
    String token = issuer.token(GATEWAY, "ann", Map.of());
    now[0] = NOW.plus(DevelopmentIssuer.LIFE).minusSeconds(1);
    assertThat(issuer.verify(GATEWAY, token)).containsEntry("sub", "ann");

    now[0] = NOW.plus(DevelopmentIssuer.LIFE);
    assertThatThrownBy(() -> issuer.verify(GATEWAY, token)).hasMessage("the token has expired");
  }

  @Test
  void token_forAnotherPort_isRefused() {
    DevelopmentIssuer issuer = new DevelopmentIssuer(() -> NOW);
    String token = issuer.token(URI.create("http://127.0.0.1:8081"), "ann", Map.of());

    assertThatThrownBy(() -> issuer.verify(GATEWAY, token)).hasMessage("invalid issuer");
  }

  @Test
  void token_withoutSignature_isRefused() throws Exception {
    DevelopmentIssuer issuer = new DevelopmentIssuer(() -> NOW);
    String[] parts = issuer.token(GATEWAY, "ann", Map.of()).split("\\.");
    String keyId =
        new JsonMapper().readTree(Base64.getUrlDecoder().decode(parts[0])).path("kid").asText();
    for (String algorithm : new String[] {"none", "HS256", "RS256"}) {
      String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + keyId + "\"}";
      String forged =
          Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8));

      for (String signature : new String[] {"", parts[2]}) {
        assertThatThrownBy(() -> issuer.verify(GATEWAY, forged + "." + parts[1] + "." + signature))
            .isInstanceOf(InvalidToken.class);
      }
    }
  }

  @Test
  void token_withOneOtherCharacter_isRefused() {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    DevelopmentIssuer issuer = new DevelopmentIssuer(() -> NOW);
    String token = issuer.token(GATEWAY, "ann", Map.of());
    for (int i = 0; i < 2_000; i++) {
      int at = random.nextInt(token.length());
      char other = "ABCDEFGHabcdefgh01234567-_.=".charAt(random.nextInt(28));
      String mutated = token.substring(0, at) + other + token.substring(at + 1);
      if (!mutated.equals(token)) {
        assertThatThrownBy(() -> issuer.verify(GATEWAY, mutated))
            .as("seed %d: %s", seed, mutated)
            .isInstanceOf(InvalidToken.class);
      }
    }
  }

  private static LocalGateway.Builder todos() {
    return LocalGateway.builder()
        .function(function("todos", guarded(HttpMethod.GET, "/todos")), ECHO);
  }
}
