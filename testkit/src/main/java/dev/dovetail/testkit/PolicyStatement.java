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
 * @param condition what must be so besides
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html">Policies
 *     for calling APIs</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">Elements
 *     of policies</a>
 */
record PolicyStatement(
    boolean deny, Patterns actions, Patterns resources, PolicyCondition condition) {
  private static final String INVOKE = "execute-api:invoke";
  private static final Set<String> ELEMENTS =
      Set.of("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition");

  /**
   * Texts with {@code *} and {@code ?}.
   *
   * @param not whether what matches none of them is meant
   */
  record Patterns(boolean not, List<String> texts) {
    boolean take(String text) {
      return not != texts.stream().anyMatch(pattern -> matches(pattern, text));
    }
  }

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
                + "\". The policy of an authorizer has Effect, Action or NotAction, Resource or"
                + " NotResource, and Condition.");
      }
    }
    String effect = statement.path("Effect").asText();
    if (!effect.equals("Allow") && !effect.equals("Deny")) {
      throw new MalformedReply("A statement of the policy has an Effect other than Allow or Deny.");
    }
    Patterns actions = patterns(statement, "Action");
    List<String> lower = actions.texts().stream().map(a -> a.toLowerCase(Locale.ROOT)).toList();
    return new PolicyStatement(
        effect.equals("Deny"),
        new Patterns(actions.not(), lower),
        patterns(statement, "Resource"),
        PolicyCondition.read(statement.path("Condition")));
  }

  /** Reads an element, or in its place the one that means all others. */
  private static Patterns patterns(JsonNode statement, String name) throws MalformedReply {
    boolean not = statement.has("Not" + name);
    if (not && statement.has(name)) {
      throw new MalformedReply(
          "A statement of the policy has both " + name + " and Not" + name + ".");
    }
    return new Patterns(not, texts(statement, not ? "Not" + name : name));
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

  /**
   * {@return what statements say about a call of the route with an ARN}
   *
   * @param sourceIp the caller's address
   */
  static Decision decide(List<PolicyStatement> statements, String arn, String sourceIp) {
    Decision decision = Decision.NOT_ALLOWED;
    for (PolicyStatement statement : statements) {
      if (statement.isAbout(arn) && statement.condition().holds(sourceIp)) {
        if (statement.deny()) {
          return Decision.DENIED;
        }
        decision = Decision.ALLOWED;
      }
    }
    return decision;
  }

  private boolean isAbout(String arn) {
    return actions.take(INVOKE) && resources.take(arn);
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
