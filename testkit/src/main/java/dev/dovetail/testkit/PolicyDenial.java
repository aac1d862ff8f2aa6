package dev.dovetail.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.HttpExecuteResponse;

/**
 * Says why a policy denies a request, in IAM's words.
 *
 * @param access what it denies
 * @param statement the one that denies it, or null if none allows it
 */
record PolicyDenial(Access access, @Nullable Statement statement) {
  private static final JsonMapper JSON = new JsonMapper();

  HttpExecuteResponse answer() {
    return WireAnswer.of(
        400,
        JsonNodeFactory.instance
            .objectNode()
            .put("__type", "com.amazon.coral.service#AccessDeniedException")
            .put("Message", message()),
        "dovetail-denied");
  }

  private String message() {
    String arn =
        access.resource().equals("*")
            ? "*"
            : "arn:aws:dynamodb:us-east-1:000000000000:" + access.resource();
    return "User: arn:aws:sts::000000000000:assumed-role/test/test is not authorized to perform: "
        + access.action()
        + " on resource: "
        + arn
        + (statement == null
            ? " because no identity-based policy allows the "
                + access.action()
                + " action. A statement that does: "
                + allowing(arn)
            : " with an explicit deny in an identity-based policy: " + statement.json());
  }

  private String allowing(String arn) {
    try {
      return JSON.writeValueAsString(access.statement(arn));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
