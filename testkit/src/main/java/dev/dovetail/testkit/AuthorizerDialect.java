package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.testkit.Dialect.MalformedReply;
import dev.dovetail.testkit.LambdaAuthorizer.Form;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What differs between an HTTP API and a REST API that ask a Lambda authorizer. */
interface AuthorizerDialect {
  /** {@return how long answers are kept unless somebody says so} */
  Duration life();

  /** {@return how long it waits for an answer} */
  Duration patience();

  /** {@return the ARN by which a policy knows the request} */
  String arn(Invocation invocation);

  /** {@return the answer to a request whose ARN is longer than what is asked about} */
  Optional<Reply> tooLong(String arn);

  /** {@return the event for the authorizer} */
  ObjectNode event(Invocation invocation, Form form, List<String> identity);

  /**
   * Checks what the authorizer says besides yes or no.
   *
   * @throws MalformedReply if it is not fit to be passed on
   */
  void demandContext(JsonNode context) throws MalformedReply;

  /** {@return the answer to a caller that lacks an identity source, or that was not authorized} */
  Reply unauthorized();

  /** {@return the answer to a caller that may not do this} */
  Reply denied(Decision decision);

  /** {@return the answer where the authorizer gave none} */
  Reply failed();

  /** What an answer says about one request. */
  enum Decision {
    ALLOWED,
    /** Nothing allows it. */
    NOT_ALLOWED,
    /** Something denies it. */
    DENIED
  }
}
