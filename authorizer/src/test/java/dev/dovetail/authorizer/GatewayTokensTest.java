package dev.dovetail.authorizer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.LocalGateway;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The issuer of the local gateway is one that the authorizer understands. */
class GatewayTokensTest {

  @Test
  void token_ofTheLocalGateway_isAcceptedByAnAuthorizerForItsIssuer() throws Exception {
    try (LocalGateway gateway = LocalGateway.builder().start();
        LocalGateway another = LocalGateway.builder().start()) {
      JwtAuthorizer authorizer =
          new JwtAuthorizer(JwtOptions.of(gateway.issuer(), Set.of("local")));

      assertThat(answer(authorizer, gateway.token("ann")))
          .contains("\"isAuthorized\":true", "\"principalId\":\"ann\"");
      assertThat(answer(authorizer, another.token("ann"))).contains("\"isAuthorized\":false");
    }
  }

  private static String answer(JwtAuthorizer authorizer, String token) throws Exception {
    byte[] event = Question.HTTP_2.about("Bearer " + token).getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    authorizer.handleRequest(new ByteArrayInputStream(event), out, new TestContext());
    return out.toString(UTF_8);
  }
}
