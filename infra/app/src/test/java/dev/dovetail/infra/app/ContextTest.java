package dev.dovetail.infra.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.infra.AlarmKind;
import dev.dovetail.infra.Alarms;
import dev.dovetail.infra.Authentication;
import dev.dovetail.infra.Stage;
import dev.dovetail.model.FunctionsModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContextTest {
  @Test
  void stage_nameOnly_isThePreset() {
    assertThat(stage(Map.of("stage", "dev"))).isEqualTo(Stage.dev());
    assertThat(stage(Map.of("stage", "prod"))).isEqualTo(Stage.prod());
  }

  @Test
  void stage_otherKeys_changeThePreset() {
    assertThat(
            stage(
                Map.of(
                    "stage",
                    "prod",
                    "origins",
                    "https://a.example.com, https://b.example.com",
                    "issuer",
                    "https://login.example.com",
                    "audience",
                    "todos")))
        .isEqualTo(
            Stage.prod()
                .withAllowedOrigins(List.of("https://a.example.com", "https://b.example.com"))
                .withAuthentication(
                    new Authentication.Issuer("https://login.example.com", List.of("todos"))));
  }

  @Test
  void stage_missingOrUnknown_saysWhatToType() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage(Map.of()))
        .withMessage("Which stage? Say -c stage=dev or -c stage=prod.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage(Map.of("stage", "production")))
        .withMessage("There is no stage \"production\". Say -c stage=dev or -c stage=prod.");
  }

  @Test
  void stage_audienceWithoutIssuer_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage(Map.of("stage", "dev", "audience", "todos")))
        .withMessageContaining("an audience but no issuer");
  }

  @Test
  void stage_alarms_tellTheTopicsFromTheThresholdsOn() {
    String topic = "arn:aws:sns:eu-central-1:123456789012:on-call";

    assertThat(stage(Map.of("stage", "dev", "alarms", topic, "alarms.MESSAGE_AGE", "60")))
        .isEqualTo(
            Stage.dev().withAlarms(Alarms.to(topic).withThreshold(AlarmKind.MESSAGE_AGE, 60)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage(Map.of("stage", "dev", "alarms.MESSAGE_AGE", "60")))
        .withMessageContaining("nobody to tell");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> stage(Map.of("stage", "dev", "alarms", topic, "alarms.MESSAGE_AGE", "1m")))
        .withMessageContaining("-c alarms.MESSAGE_AGE=600");
  }

  @Test
  void functions_unknownChoice_saysWhatToType() {
    FunctionsModel none = new FunctionsModel(FunctionsModel.FORMAT, List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Context(key -> "one").functions(none))
        .withMessageContaining("\"one\"")
        .withMessageContaining("-c functions=single")
        .withMessageContaining("-c functions=routed");
  }

  @Test
  void authorizer_thatIsAFunction_hasTheIssuerAndItsCode() {
    Map<String, Object> context =
        Map.of(
            "stage", "dev",
            "authorizer", "lambda",
            "authorizerCode", "authorizer.zip",
            "issuer", "https://login.example.com",
            "audience", "todos");

    assertThat(stage(context).authentication())
        .isEqualTo(
            new Authentication.Function(
                new Authentication.Issuer("https://login.example.com", List.of("todos")),
                Path.of("authorizer.zip")));
  }

  @Test
  void authorizer_thatIsWrongOrIncomplete_saysWhatToType() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage(Map.of("stage", "dev", "authorizer", "cognito")))
        .withMessageContaining("no authorizer \"cognito\"")
        .withMessageContaining("-c authorizer=lambda");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage(Map.of("stage", "dev", "authorizer", "lambda")))
        .withMessageContaining("-c issuer=");
    Map<String, Object> withoutCode =
        Map.of(
            "stage", "dev", "authorizer", "lambda", "issuer", "https://a.example", "audience", "a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage(withoutCode))
        .withMessageContaining("-c authorizerCode=");
  }

  @Test
  void cursorSecrets_notSaid_areOneThatIsNeverReplacedByItself() {
    assertThat(new Context(key -> null).cursorSecrets()).containsExactly("1");
    assertThat(new Context(Map.of("cursorSecrets", "2, 1")::get).cursorSecrets())
        .containsExactly("2", "1");
  }

  @Test
  void code_missing_saysWhatToType() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Context(key -> null).code())
        .withMessageContaining("-c code=");
  }

  private static Stage stage(Map<String, Object> values) {
    return new Context(values::get).stage();
  }
}
