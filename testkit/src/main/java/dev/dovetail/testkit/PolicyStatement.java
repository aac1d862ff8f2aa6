package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.testkit.AuthorizerDialect.Decision;
import dev.dovetail.testkit.Dialect.MalformedReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A statement of the policy that an authorizer answers with.
 *
 * @param deny whether it denies, and does not allow
 * @param actions the actions that it is about, in lower case
 * @param resources the ARNs that it is about
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html">Policies
 *     for calling APIs</a>
 */
record PolicyStatement(boolean deny, List<String> actions, List<String> resources) {
  private static final String INVOKE = "execute-api:invoke";
  private static final Set<String> ELEMENTS = Set.of("Sid", "Effect", "Action", "Resource");

  /**
   * Reads a policy.
   *
   * @throws MalformedReply if it is none, or has elements that are not looked at here
   */
  static List<PolicyStatement> readAll(JsonNode policy) throws MalformedReply {
    JsonNode given = policy.path("Statement");
    List<PolicyStatement> statements = new ArrayList<>();
    for (JsonNode statement : given.isArray() ? given : List.of(given)) {
      statements.add(read(statement));
    }
    return statements;
  }

  private static PolicyStatement read(JsonNode statement) throws MalformedReply {
    if (!statement.isObject()) {
      throw new MalformedReply("The policy has a Statement that is not an object.");
    }
    for (String name : (Iterable<String>) statement::fieldNames) {
      if (!ELEMENTS.contains(name)) {
        throw new MalformedReply(
            "A statement of the policy has \""
                + name
                + "\". The local gateway understands Effect, Action and Resource.");
      }
    }
    String effect = statement.path("Effect").asText();
    if (!effect.equals("Allow") && !effect.equals("Deny")) {
      throw new MalformedReply("A statement of the policy has an Effect other than Allow or Deny.");
    }
    List<String> actions = new ArrayList<>();
    for (String action : texts(statement, "Action")) {
      actions.add(action.toLowerCase(Locale.ROOT));
    }
    return new PolicyStatement(effect.equals("Deny"), actions, texts(statement, "Resource"));
  }

  private static List<String> texts(JsonNode statement, String name) throws MalformedReply {
    JsonNode given = statement.path(name);
    List<String> texts = new ArrayList<>();
    for (JsonNode text : given.isArray() ? given : List.of(given)) {
      if (!text.isTextual()) {
        throw new MalformedReply("A statement of the policy has no string as " + name + ".");
      }
      texts.add(text.asText());
    }
    return texts;
  }

  /** {@return what statements say about a call of the route with an ARN} */
  static Decision decide(List<PolicyStatement> statements, String arn) {
    Decision decision = Decision.NOT_ALLOWED;
    for (PolicyStatement statement : statements) {
      if (statement.isAbout(arn)) {
        if (statement.deny()) {
          return Decision.DENIED;
        }
        decision = Decision.ALLOWED;
      }
    }
    return decision;
  }

  private boolean isAbout(String arn) {
    return actions.stream().anyMatch(action -> matches(action, INVOKE))
        && resources.stream().anyMatch(resource -> matches(resource, arn));
  }

  /** {@return whether a pattern with {@code *} and {@code ?} takes the text; in linear space} */
  static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int retry = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        retry = t;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
