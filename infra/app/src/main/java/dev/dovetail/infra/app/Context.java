package dev.dovetail.infra.app;

import dev.dovetail.infra.AlarmKind;
import dev.dovetail.infra.Alarms;
import dev.dovetail.infra.Authentication;
import dev.dovetail.infra.Stage;
import dev.dovetail.model.FunctionsModel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads from CDK's context, {@code -c key=value} or {@code cdk.json}, what differs by deployment.
 */
final class Context {
  private final Function<String, @Nullable Object> values;

  Context(Function<String, @Nullable Object> values) {
    this.values = values;
  }

  /** {@return where the code of the functions was built} */
  Path code() {
    return Path.of(
        value("code")
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Where is the code? Say -c code=<jar or folder>.")));
  }

  /**
   * {@return the ids of the secrets of cursors, the one that signs first; "1" if nothing is said}
   */
  List<String> cursorSecrets() {
    List<String> ids = list("cursorSecrets");
    return ids.isEmpty() ? List.of("1") : ids;
  }

  /** {@return the preset that {@code stage} names, with the changes of the other keys} */
  Stage stage() {
    Stage preset = withAlarms(preset());
    List<String> origins = list("origins");
    Stage stage = origins.isEmpty() ? preset : preset.withAllowedOrigins(origins);
    Optional<String> issuer = value("issuer");
    List<String> audience = list("audience");
    if (issuer.isEmpty() && !audience.isEmpty()) {
      throw new IllegalArgumentException(
          "The context has an audience but no issuer. Say -c issuer=https://... too, or neither to have"
              + " a user pool made.");
    }
    String authorizer = value("authorizer").orElse("jwt");
    if (!authorizer.equals("jwt") && !authorizer.equals("lambda")) {
      throw new IllegalArgumentException(
          "There is no authorizer \""
              + authorizer
              + "\". Say -c authorizer=jwt for that of API Gateway, or -c authorizer=lambda for a"
              + " function.");
    }
    if (issuer.isEmpty() && authorizer.equals("lambda")) {
      throw new IllegalArgumentException(
          "The authorizer is a function, but the context has no issuer. Say -c issuer=https://... and -c"
              + " audience=... too.");
    }
    return issuer
        .map(url -> new Authentication.Issuer(url, audience))
        .map(found -> stage.withAuthentication(verifiedBy(authorizer, found)))
        .orElse(stage);
  }

  private Stage withAlarms(Stage stage) {
    List<String> actions = list("alarms");
    Map<AlarmKind, Integer> thresholds = new EnumMap<>(AlarmKind.class);
    for (AlarmKind kind : AlarmKind.values()) {
      value("alarms." + kind).ifPresent(text -> thresholds.put(kind, threshold(kind, text)));
    }
    if (actions.isEmpty() && !thresholds.isEmpty()) {
      throw new IllegalArgumentException(
          "The context has thresholds of alarms, but nobody to tell. Say -c alarms=<ARN of an SNS topic>"
              + " too.");
    }
    return actions.isEmpty() ? stage : stage.withAlarms(new Alarms(actions, thresholds));
  }

  private static int threshold(AlarmKind kind, String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(
          "The threshold of the alarm %s is \"%s\", which is no number. Say for example -c alarms.%s=%d."
              .formatted(kind, text, kind, kind.threshold()));
    }
    return Integer.parseInt(text);
  }

  private Authentication verifiedBy(String authorizer, Authentication.Issuer issuer) {
    return authorizer.equals("jwt")
        ? issuer
        : new Authentication.Function(
            issuer,
            Path.of(
                value("authorizerCode")
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "Where is the code of the authorizer? Say -c authorizerCode=<zip>."))));
  }

  /** {@return those functions of a model that {@code functions} chooses} */
  FunctionsModel functions(FunctionsModel model) {
    String choice = value("functions").orElse("single");
    return switch (choice) {
      case "single" -> model.single();
      case "routed" -> model.routed();
      default ->
          throw new IllegalArgumentException(
              "There are no functions \""
                  + choice
                  + "\". Say -c functions=single for one function an operation, or -c functions=routed"
                  + " for one a resource.");
    };
  }

  private Stage preset() {
    String name = value("stage").orElse("");
    return switch (name) {
      case "dev" -> Stage.dev();
      case "prod" -> Stage.prod();
      case "" ->
          throw new IllegalArgumentException("Which stage? Say -c stage=dev or -c stage=prod.");
      default ->
          throw new IllegalArgumentException(
              "There is no stage \"" + name + "\". Say -c stage=dev or -c stage=prod.");
    };
  }

  private List<String> list(String key) {
    return value(key).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(values.apply(key)).map(Object::toString).map(String::strip);
  }
}
