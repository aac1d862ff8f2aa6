package dev.dovetail.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageTest {
  @Test
  void prod_preset_keepsAndCanRestoreItsData() {
    assertThat(Stage.prod().data()).isEqualTo(new Stage.Data(Removal.RETAIN, true));
    assertThat(Stage.prod().production()).isTrue();
    assertThat(Stage.prod().allowedOrigins()).isEmpty();
  }

  @Test
  void with_production_refusesToDestroyAndToGoWithoutRecovery() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stage.prod().withData(new Stage.Data(Removal.DESTROY, false)))
        .withMessageContaining("The stage \"prod\" is for production but would delete its data")
        .withMessageContaining("Turn on point-in-time recovery.");
  }

  @Test
  void with_production_refusesEveryOrigin() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stage.prod().withAllowedOrigins(List.of("*")))
        .withMessageContaining("allows every origin, \"*\"");
  }

  @Test
  void with_development_allowsBoth() {
    Stage stage =
        Stage.dev()
            .withName("alice")
            .withAllowedOrigins(List.of("*"))
            .withData(new Stage.Data(Removal.DESTROY, false));

    assertThat(stage.name()).isEqualTo("alice");
    assertThat(stage.allowedOrigins()).containsExactly("*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.com/",
        "app.example.com",
        "https://*.example.com",
        "HTTPS://A"
      })
  void withAllowedOrigins_notAnOrigin_isRefused(String origin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stage.dev().withAllowedOrigins(List.of(origin)))
        .withMessageContaining("allows the origin \"" + origin + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Dev", "1st", "my_stage", "a-name-that-is-much-too-long"})
  void withName_notPartOfNames_isRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stage.dev().withName(name))
        .withMessageContaining("up to 19 of a-z, 0-9 and -");
  }

  @Test
  void withLogRetentionDays_numberThatCloudWatchLacks_listsThoseItHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stage.dev().withLogRetentionDays(8))
        .withMessageContaining("keeps logs for 8 days")
        .withMessageContaining("7, 14");
  }

  @Test
  void withLimits_none_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stage.dev().withLimits(new Stage.Limits(0, 10, 0)))
        .withMessageContaining("0 requests per second")
        .withMessageContaining("reserves 0 executions");
  }

  @Test
  void issuer_withoutHttpsOrAudience_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Authentication.Issuer("http://login.example.com", List.of()))
        .withMessageContaining("must be a URL that starts with https://")
        .withMessageContaining("has no audience");
  }
}
