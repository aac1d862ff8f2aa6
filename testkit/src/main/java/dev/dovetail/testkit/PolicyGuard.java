package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

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
 * <p>Of a policy it takes statements with the effect {@code Allow}, and conditions on {@code
 * dynamodb:LeadingKeys} and {@code dynamodb:EnclosingOperation}. Region and account of an ARN are
 * ignored. For an index whose partition key has several attributes a request has no leading keys,
 * as DynamoDB's documentation knows none. Safe for use by any number of threads.
 */
public final class PolicyGuard {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<Statement> statements;
  private final Set<String> used = new LinkedHashSet<>();

  private PolicyGuard(List<Statement> statements) {
    this.statements = List.copyOf(statements);
  }

  /**
   * {@return a guard that lets through what some statement permits}
   *
   * @param statements in the names of IAM's policy language, as {@code Grant.statement} of
   *     dovetail-infra-plan gives them
   * @throws IllegalArgumentException if a statement has something that no test can hold requests to
   */
  public static PolicyGuard of(Collection<? extends Map<String, ?>> statements) {
    List<Statement> all = new ArrayList<>();
    statements.forEach(one -> all.add(Statement.of(JSON.valueToTree(one))));
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
    try {
      JsonNode statements = JSON.readTree(document).path("Statement");
      if (!statements.isArray()) {
        throw new IllegalArgumentException("The policy has no array \"Statement\".");
      }
      List<Statement> all = new ArrayList<>();
      statements.forEach(one -> all.add(Statement.of(one)));
      return new PolicyGuard(all);
    } catch (IOException e) {
      throw new IllegalArgumentException("The policy is not JSON.", e);
    }
  }

  /**
   * {@return what was permitted and not needed up to now: an action and a resource each, in the
   * order of the policy}
   */
  public List<String> unused() {
    List<String> unused = new ArrayList<>();
    synchronized (used) {
      for (Statement statement : statements) {
        for (String action : statement.tableActions()) {
          String grant = grant(statement, action);
          if (!used.contains(grant)) {
            unused.add(grant);
          }
        }
      }
    }
    return unused;
  }

  SdkHttpClient over(SdkHttpClient client, AccessReader reader) {
    return new SdkHttpClient() {
      @Override
      public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest prepared = client.prepareRequest(request);
        return new ExecutableHttpRequest() {
          @Override
          public HttpExecuteResponse call() throws IOException {
            WireRequest sent = WireRequest.of(request);
            Optional<Access> denied =
                denied(reader.read(sent.operation(), JSON.readTree(sent.body())));
            return denied.isPresent() ? refusal(denied.get()) : prepared.call();
          }

          @Override
          public void abort() {
            prepared.abort();
          }
        };
      }

      @Override
      public String clientName() {
        return client.clientName();
      }

      @Override
      public void close() {
        client.close();
      }
    };
  }

  /** {@return the first that nothing permits; if there is none, all of them count as used} */
  private Optional<Access> denied(List<Access> accesses) {
    List<String> grants = new ArrayList<>();
    for (Access access : accesses) {
      List<String> permitting = permitting(access);
      if (permitting.isEmpty()) {
        return Optional.of(access);
      }
      grants.addAll(permitting);
    }
    synchronized (used) {
      used.addAll(grants);
    }
    return Optional.empty();
  }

  private List<String> permitting(Access access) {
    List<String> permitting = new ArrayList<>();
    for (Statement statement : statements) {
      for (String action : statement.tableActions()) {
        if (statement.allows(action, access)) {
          permitting.add(grant(statement, action));
        }
      }
    }
    return permitting;
  }

  private static String grant(Statement statement, String action) {
    JsonNode condition = statement.condition();
    return action
        + " on "
        + String.join(", ", statement.resources())
        + (condition.isMissingNode() ? "" : " if " + condition);
  }

  private static HttpExecuteResponse refusal(Access access) {
    String arn = "arn:aws:dynamodb:us-east-1:000000000000:" + access.resource();
    return WireAnswer.of(
        400,
        JsonNodeFactory.instance
            .objectNode()
            .put("__type", "com.amazon.coral.service#AccessDeniedException")
            .put(
                "Message",
                "User: arn:aws:sts::000000000000:assumed-role/test/test is not authorized to perform: "
                    + access.action()
                    + " on resource: "
                    + arn
                    + " because no identity-based policy allows the "
                    + access.action()
                    + " action. A statement that does: "
                    + json(access.statement(arn))),
        "dovetail-denied");
  }

  private static String json(Map<String, Object> statement) {
    try {
      return JSON.writeValueAsString(statement);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
