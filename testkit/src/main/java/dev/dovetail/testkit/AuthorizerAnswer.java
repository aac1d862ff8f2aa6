package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.testkit.AuthorizerDialect.Decision;
import dev.dovetail.testkit.Dialect.MalformedReply;
import dev.dovetail.testkit.LambdaAuthorizer.Form;
import java.util.List;

/**
 * What a Lambda authorizer has answered.
 *
 * @param principalId who the caller is; empty in a simple response
 * @param context what else it says, missing if nothing
 * @param verdict what may be done
 */
record AuthorizerAnswer(String principalId, JsonNode context, Verdict verdict) {

  /** Says what a caller may do. */
  interface Verdict {
    /**
     * {@return the decision about a request}
     *
     * @param arn the ARN by which policies know it
     * @param sourceIp the address that it comes from
     */
    Decision on(String arn, String sourceIp);
  }

  /**
   * Reads an answer.
   *
   * @throws MalformedReply if it is not of the form
   */
  static AuthorizerAnswer read(JsonNode result, Form form) throws MalformedReply {
    JsonNode context = result.path("context");
    if (form == Form.SIMPLE) {
      JsonNode authorized = result.path("isAuthorized");
      if (!authorized.isBoolean()) {
        throw new MalformedReply(
            "isAuthorized is not true or false, as a simple response has it. One with a policy is"
                + " for LambdaAuthorizer.policy.");
      }
      Decision decision = authorized.asBoolean() ? Decision.ALLOWED : Decision.DENIED;
      return new AuthorizerAnswer("", context, (arn, sourceIp) -> decision);
    }
    if (!result.path("policyDocument").isObject()) {
      throw new MalformedReply(
          "policyDocument is not an object. One with isAuthorized is for LambdaAuthorizer.simple.");
    }
    JsonNode principalId = result.path("principalId");
    if (!principalId.isTextual() || principalId.asText().isEmpty()) {
      throw new MalformedReply("principalId is not a string, or empty.");
    }
    List<PolicyStatement> policy = PolicyStatement.readAll(result.path("policyDocument"));
    return new AuthorizerAnswer(
        principalId.asText(),
        context,
        (arn, sourceIp) -> PolicyStatement.decide(policy, arn, sourceIp));
  }
}
