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
import org.jspecify.annotations.Nullable;

/** Finds the caller in {@code requestContext.authorizer} and {@code requestContext.identity}. */
final class PrincipalReader {
  private static final ObjectValue NOTHING = new ObjectValue(Map.of());

  private PrincipalReader() {}

  static Optional<Principal> read(ObjectValue authorizer, ObjectValue identity) {
    ObjectValue jwt = object(authorizer, "jwt");
    if (authorizer.members().get("claims") instanceof ObjectValue claims) {
      return of(text(claims, "sub"), claims, NOTHING);
    }
    if (jwt.members().get("claims") instanceof ObjectValue claims) {
      return of(text(claims, "sub"), claims, jwt);
    }
    if (authorizer.members().get("lambda") instanceof ObjectValue context) {
      return of(either(text(context, "principalId"), text(context, "sub")), context, NOTHING);
    }
    if (authorizer.members().get("iam") instanceof ObjectValue iam) {
      String identityId = text(object(iam, "cognitoIdentity"), "identityId");
      return of(either(identityId, text(iam, "userArn")), iam, NOTHING);
    }
    String principalId = text(authorizer, "principalId");
    return principalId.isEmpty()
        ? of(
            either(text(identity, "cognitoIdentityId"), text(identity, "userArn")),
            NOTHING,
            NOTHING)
        : of(principalId, authorizer, NOTHING);
  }

  private static Optional<Principal> of(String subject, ObjectValue claims, ObjectValue jwt) {
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    Set<String> scopes = words(jwt.members().get("scopes"));
    scopes.addAll(words(claims.members().get("scope")));
    return Optional.of(
        new Principal(
            subject, texts(claims), words(claims.members().get("cognito:groups")), scopes));
  }

  /** Reads a list that comes as an array, {@code "a,b"}, {@code "a b"} or {@code "[a b]"}. */
  private static Set<String> words(@Nullable JsonValue value) {
    Set<String> words = new LinkedHashSet<>();
    if (value instanceof ArrayValue array) {
      for (JsonValue item : array.items()) {
        if (item instanceof TextValue text) {
          words.add(text.value());
        }
      }
    } else if (value instanceof TextValue text) {
      String list = text.value().strip();
      boolean bracketed = list.startsWith("[") && list.endsWith("]") && list.length() > 1;
      String inner = bracketed ? list.substring(1, list.length() - 1) : list;
      Collections.addAll(words, inner.replace(',', ' ').split(" ", -1));
      words.remove("");
    }
    return words;
  }

  private static Map<String, String> texts(ObjectValue object) {
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      if (member.getValue() instanceof TextValue text) {
        texts.put(member.getKey(), text.value());
      } else if (member.getValue() instanceof NumberValue number) {
        texts.put(member.getKey(), number.value().toString());
      } else if (member.getValue() instanceof BooleanValue bool) {
        texts.put(member.getKey(), String.valueOf(bool.value()));
      }
    }
    return texts;
  }

  private static String either(String first, String second) {
    return first.isEmpty() ? second : first;
  }

  /** {@return a text that is more than spaces, otherwise nothing} */
  private static String text(ObjectValue object, String name) {
    return object.members().get(name) instanceof TextValue text && !text.value().isBlank()
        ? text.value()
        : "";
  }

  private static ObjectValue object(ObjectValue parent, String name) {
    return parent.members().get(name) instanceof ObjectValue object ? object : NOTHING;
  }
}
