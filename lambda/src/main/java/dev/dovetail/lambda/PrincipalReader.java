package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.ArrayValue;
import dev.dovetail.lambda.JsonValue.BooleanValue;
import dev.dovetail.lambda.JsonValue.NumberValue;
import dev.dovetail.lambda.JsonValue.ObjectValue;
import dev.dovetail.lambda.JsonValue.TextValue;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the caller in {@code requestContext.authorizer} and {@code requestContext.identity}. */
final class PrincipalReader {
  private static final ObjectValue NOTHING = new ObjectValue(Map.of());

  private PrincipalReader() {}

  static Optional<Principal> read(ObjectValue authorizer, ObjectValue identity) {
    ObjectValue jwt = object(authorizer, "jwt");
    if (authorizer.members().get("claims") instanceof ObjectValue claims) {
      return token(claims, NOTHING);
    }
    if (jwt.members().get("claims") instanceof ObjectValue claims) {
      return token(claims, jwt);
    }
    if (authorizer.members().get("lambda") instanceof ObjectValue context) {
      return text(context, "principalId").or(() -> text(context, "sub")).map(id -> of(id, context));
    }
    if (authorizer.members().get("iam") instanceof ObjectValue iam) {
      return text(object(iam, "cognitoIdentity"), "identityId")
          .or(() -> text(iam, "userArn"))
          .map(id -> of(id, iam));
    }
    return text(authorizer, "principalId")
        .map(id -> of(id, authorizer))
        .or(() -> ofIdentity(identity));
  }

  private static Optional<Principal> ofIdentity(ObjectValue identity) {
    return text(identity, "cognitoIdentityId")
        .or(() -> text(identity, "userArn"))
        .map(id -> new Principal(id, Map.of(), Set.of(), Set.of()));
  }

  private static Optional<Principal> token(ObjectValue claims, ObjectValue jwt) {
    return text(claims, "sub")
        .map(
            subject -> {
              Set<String> scopes = new LinkedHashSet<>(words(jwt.members().get("scopes")));
              scopes.addAll(words(claims.members().get("scope")));
              return new Principal(
                  subject, texts(claims), words(claims.members().get("cognito:groups")), scopes);
            });
  }

  private static Principal of(String subject, ObjectValue context) {
    return new Principal(
        subject,
        texts(context),
        words(context.members().get("cognito:groups")),
        words(context.members().get("scope")));
  }

  /** Reads a list that comes as an array, {@code "a,b"}, {@code "a b"} or {@code "[a b]"}. */
  private static Set<String> words(@Nullable JsonValue value) {
    if (value instanceof ArrayValue array) {
      return array.items().stream()
          .filter(TextValue.class::isInstance)
          .map(item -> ((TextValue) item).value())
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    if (!(value instanceof TextValue text)) {
      return Set.of();
    }
    String list = text.value().strip();
    if (list.startsWith("[") && list.endsWith("]") && list.length() > 1) {
      list = list.substring(1, list.length() - 1);
    }
    Set<String> words = new LinkedHashSet<>();
    Collections.addAll(words, list.split("[,\\s]+"));
    words.remove("");
    return words;
  }

  private static Map<String, String> texts(ObjectValue object) {
    Map<String, String> texts = new HashMap<>();
    object
        .members()
        .forEach((name, value) -> scalar(value).ifPresent(text -> texts.put(name, text)));
    return texts;
  }

  private static Optional<String> scalar(JsonValue value) {
    if (value instanceof TextValue text) {
      return Optional.of(text.value());
    }
    if (value instanceof NumberValue number) {
      return Optional.of(number.value().toString());
    }
    return value instanceof BooleanValue bool
        ? Optional.of(String.valueOf(bool.value()))
        : Optional.empty();
  }

  private static Optional<String> text(ObjectValue object, String name) {
    return object.members().get(name) instanceof TextValue text && !text.value().isBlank()
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private static ObjectValue object(ObjectValue parent, String name) {
    return parent.members().get(name) instanceof ObjectValue object ? object : NOTHING;
  }
}
