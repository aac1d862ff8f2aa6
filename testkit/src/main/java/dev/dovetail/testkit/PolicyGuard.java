package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds requests to an IAM policy, as the service does, and knows what of the policy was needed.
 *
 * <pre>{@code
 * PolicyGuard guard = PolicyGuard.of(statements);
 * AppTable app = DynamoDbAppTable.on(db.clientBuilder(guard).build(), "app");
 * app.todos().get("ann", "1"); // AccessDeniedException, if no statement permits it
 * guard.unused();
 * }</pre>
 *
 * <p>A request is permitted if a statement allows each of its accesses and none denies one of them.
 * Statements may have {@code Deny}, {@code NotAction}, {@code NotResource}, and conditions on
 * {@code dynamodb:LeadingKeys}, {@code dynamodb:Attributes}, {@code dynamodb:Select}, {@code
 * dynamodb:ReturnValues} and {@code dynamodb:EnclosingOperation}; what else IAM knows is refused
 * where the guard is made. Statements about other services are left out. Region and account of an
 * ARN are ignored. For an index whose partition key has several attributes a request has no leading
 * keys, as DynamoDB's documentation knows none. Safe for use by any number of threads.
 *
 * @see HeldToPolicy
 */
public final class PolicyGuard {
  /** Of a member that is there twice it would take the last alone. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<Statement> statements;
  private final PolicyUsage usage;

  private PolicyGuard(List<Statement> statements) {
    this.statements = List.copyOf(statements);
    this.usage = new PolicyUsage(statements);
  }

  /**
   * {@return a guard that lets through what the statements permit}
   *
   * @param statements in the names of IAM's policy language, as {@code Grant.statement} of
   *     dovetail-infra-plan gives them
   * @throws IllegalArgumentException if a statement has something that no test can hold requests to
   */
  public static PolicyGuard of(Collection<? extends Map<String, ?>> statements) {
    List<Statement> all = new ArrayList<>();
    statements.forEach(one -> Statement.of(JSON.valueToTree(one)).ifPresent(all::add));
    return new PolicyGuard(all);
  }

  /**
   * {@return a guard of a policy document}
   *
   * @param document the JSON of the policy
   * @throws IllegalArgumentException if it is no policy, or has something that no test can hold
   *     requests to
   */
  public static PolicyGuard ofDocument(String document) {
    JsonNode policy;
    try {
      policy = JSON.readTree(document);
    } catch (IOException e) {
      throw new IllegalArgumentException("The policy is not JSON, or has a member twice.", e);
    }
    JsonNode version = policy.path("Version");
    if (!version.isMissingNode() && !version.asText().equals("2012-10-17")) {
      throw new IllegalArgumentException(
          "The policy has the version "
              + version
              + ", and not \"2012-10-17\", which IAM reads"
              + " otherwise.");
    }
    JsonNode statements = policy.path("Statement");
    if (!statements.isArray() && !statements.isObject()) {
      throw new IllegalArgumentException("The policy has no \"Statement\", or list of them.");
    }
    List<Statement> all = new ArrayList<>();
    for (JsonNode one : statements.isArray() ? statements : List.of(statements)) {
      Statement.of(one).ifPresent(all::add);
    }
    return new PolicyGuard(all);
  }

  /** {@return a guard of all policies of a role, with nothing used yet} */
  static PolicyGuard ofAll(List<PolicyGuard> policies) {
    List<Statement> all = new ArrayList<>();
    policies.forEach(policy -> all.addAll(policy.statements));
    return new PolicyGuard(all);
  }

  /**
   * {@return what was permitted and not needed up to now: an action, a resource and a pattern of
   * keys each, in the order of the policy}
   *
   * <p>Where several grants permit a request, it counts for all of them.
   */
  public List<String> unused() {
    return usage.unused();
  }

  /**
   * {@return who needed which grant up to now, and what was denied: a text for people, with a line
   * for each}
   */
  public String usage() {
    return usage.chart();
  }

  /**
   * Demands that everything that is permitted was needed.
   *
   * @throws AssertionError if something was not; the message has the {@link #usage()}
   */
  public void requireUsed() {
    List<String> unused = unused();
    if (!unused.isEmpty()) {
      throw new AssertionError(
          "The policy permits what nobody needed: " + String.join("; ", unused) + "\n" + usage());
    }
  }

  boolean isUntouched() {
    return usage.isUntouched();
  }

  /**
   * Notes a request, and what it needs.
   *
   * @param accesses what it asks IAM for
   * @param by what it is
   * @return why it is denied, if it is
   */
  Optional<PolicyDenial> denies(List<Access> accesses, String by) {
    Map<Access, List<Statement>> permitting = new LinkedHashMap<>();
    for (Access access : accesses) {
      List<Statement> allowing = new ArrayList<>();
      @Nullable Statement denying = null;
      for (Statement statement : statements) {
        if (statement.isAbout(access)) {
          if (statement.deny()) {
            denying = statement;
          } else {
            allowing.add(statement);
          }
        }
      }
      if (denying != null || allowing.isEmpty()) {
        usage.denied(access, by);
        return Optional.of(new PolicyDenial(access, denying));
      }
      permitting.put(access, allowing);
    }
    usage.permitted(permitting, by);
    return Optional.empty();
  }
}
