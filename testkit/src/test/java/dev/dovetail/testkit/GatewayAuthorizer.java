package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An authorizer that gives the answer of a test, and keeps what it was asked. */
final class GatewayAuthorizer implements RequestStreamHandler {
  static final String YES = "{\"isAuthorized\":true}";
  static final String NO = "{\"isAuthorized\":false}";

  final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private final String answer;

  GatewayAuthorizer(String answer) {
    this.answer = answer;
  }

  /** {@return a policy of one statement for Ann, with a context} */
  static String policy(String effect, String resource, String context) {
    return """
        {"principalId":"ann","policyDocument":{"Version":"2012-10-17","Statement":[
        {"Effect":"%s","Action":"execute-api:Invoke","Resource":"%s"}]},"context":%s}
        """
        .formatted(effect, resource, context);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    asked.add(new JsonMapper().readTree(in.readAllBytes()));
    out.write(answer.getBytes(UTF_8));
  }
}
