package dev.dovetail.authorizer;

import static dev.dovetail.authorizer.LocalIssuer.OTHER_RSA;
import static dev.dovetail.authorizer.LocalIssuer.RSA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.LambdaResult;
import dev.dovetail.testkit.LocalLambda;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The zip as Lambda runs it. */
@Tag("packaged")
class PackagedAuthorizerTest {
  private static final Path ZIP = Path.of("target/authorizer.zip");

  @Test
  void zip_ofTheAuthorizer_hasWhatItNeedsAndNothingElse() throws Exception {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      List<String> jars =
          zip.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.endsWith(".jar"))
              .map(name -> name.replaceAll("lib/|-[0-9].*", ""))
              .toList();

      assertThat(jars)
          .containsExactlyInAnyOrder(
              "dovetail-authorizer",
              "aws-lambda-java-core",
              "jackson-core",
              "nimbus-jose-jwt",
              "jspecify");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void function_fromTheZip_readsKeysAtItsStartAndAnswers() throws Exception {
    try (LocalIssuer issuer = LocalIssuer.start(RSA);
        LocalLambda lambda =
            LocalLambda.builder()
                .code(ZIP)
                .handler("dev.dovetail.authorizer.JwtAuthorizer")
                .environment("JWT_ISSUER", issuer.uri())
                .environment("JWT_AUDIENCE", Tokens.AUDIENCE)
                .start()) {
      Map<String, Object> claims = Tokens.claims(issuer);
      claims.put("iat", Instant.now().getEpochSecond());
      claims.put("exp", Instant.now().getEpochSecond() + 600);
      String good = "Bearer " + Tokens.sign(RSA, claims);
      String forged = "Bearer " + Tokens.sign(OTHER_RSA, claims);

      assertThat(lambda.invoke(Question.HTTP_2.about(good)).text())
          .startsWith("{\"isAuthorized\":true");
      assertThat(lambda.invoke(Question.HTTP_2.about(forged)).text())
          .isEqualTo("{\"isAuthorized\":false}");
      LambdaResult refused = lambda.invoke(Question.REST_TOKEN.about(forged));

      assertThat(refused.text()).contains("\"errorMessage\":\"Unauthorized\"");
      assertThat(String.join("\n", refused.logs())).doesNotContain(forged.substring(7, 27));
      assertThat(lambda.coldStarts()).isEqualTo(1);
      assertThat(issuer.reads).hasValue(1);
    }
  }
}
