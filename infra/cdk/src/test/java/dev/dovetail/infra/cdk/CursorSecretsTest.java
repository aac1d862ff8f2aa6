package dev.dovetail.infra.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.infra.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorSecretsTest {
  @TempDir Path folder;

  private Deployment deployment() throws IOException {
    return new Deployment(Sample.PLAN, Stage.dev(), Sample.jar(folder));
  }

  @Test
  void secrets_two_areGeneratedAndReferredToTheNewerFirst() throws IOException {
    Synthesized stack =
        Synthesized.of(folder, deployment().withCursorSecrets("2026-11", "2026-10"));
    Map<String, JsonNode> secrets = stack.resources("AWS::SecretsManager::Secret");

    assertThat(secrets).hasSize(2);
    assertThat(secrets.values())
        .allSatisfy(
            secret -> {
              assertThat(secret.path("DeletionPolicy").asText()).isEqualTo("Delete");
              JsonNode properties = secret.path("Properties");
              assertThat(properties.has("SecretString")).isFalse();
              assertThat(properties.at("/GenerateSecretString/PasswordLength").asInt())
                  .isEqualTo(64);
              assertThat(properties.at("/GenerateSecretString/ExcludePunctuation").asBoolean())
                  .isTrue();
            });
    String newer = named(secrets, "2026-11");
    String older = named(secrets, "2026-10");
    assertThat(stack.properties("AWS::Lambda::Function"))
        .isNotEmpty()
        .allSatisfy(
            function ->
                assertThat(text(function.at("/Environment/Variables/CURSOR_SECRETS")))
                    .isEqualTo(
                        "2026-11:{{resolve:secretsmanager:<%s>:SecretString:::}},2026-10:{{resolve:secretsmanager:<%s>:SecretString:::}}"
                            .formatted(newer, older)));
  }

  @Test
  void secrets_idsThatDifferInPunctuation_areTwo() throws IOException {
    Synthesized stack =
        Synthesized.of(folder, deployment().withCursorSecrets("2026-1-11", "2026-11-1"));

    assertThat(stack.resources("AWS::SecretsManager::Secret")).hasSize(2);
  }

  @Test
  void secrets_notAskedFor_areNone() throws IOException {
    Synthesized stack = Synthesized.of(folder, deployment());

    assertThat(stack.resources("AWS::SecretsManager::Secret")).isEmpty();
    assertThat(stack.properties("AWS::Lambda::Function"))
        .noneMatch(function -> function.at("/Environment/Variables").has("CURSOR_SECRETS"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "2026:11", "abcdefghijklmnopqrstuvwxyz0123456"})
  void withCursorSecrets_idThatIsNone_saysWhatIsLegal(String id) throws IOException {
    Deployment deployment = deployment();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> deployment.withCursorSecrets("1", id))
        .withMessageContaining("\"1\", \"" + id + "\"")
        .withMessageContaining("1 to 32 letters, digits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> deployment.withCursorSecrets("1", "1"))
        .withMessageContaining("different ones");
  }

  private static String named(Map<String, JsonNode> secrets, String id) {
    return secrets.entrySet().stream()
        .filter(secret -> secret.getValue().at("/Properties/Description").asText().endsWith(id))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** {@return a value of a template with references in it as {@code <name>}} */
  private static String text(JsonNode value) {
    assertThat(value.at("/Fn::Join/0").asText()).isEmpty();
    StringBuilder text = new StringBuilder();
    for (JsonNode part : value.at("/Fn::Join/1")) {
      text.append(part.isTextual() ? part.asText() : "<" + part.path("Ref").asText() + ">");
    }
    return text.toString();
  }
}
