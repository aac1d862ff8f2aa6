package dev.dovetail.authorizer;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;

/** Writes one line of JSON for each request that was not let through; never what a caller sent. */
final class AuthorizerLog {
  private static final JsonFactory JSON = new JsonFactoryBuilder().build();

  private final Context context;

  AuthorizerLog(Context context) {
    this.context = context;
  }

  void refused(Refused refused) throws IOException {
    write("INFO", "token_refused", "reason", refused.reason().name());
  }

  void unavailable(IssuerUnavailable failure) throws IOException {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    write("ERROR", "issuer_unavailable", "cause", cause.toString());
  }

  void unreadable() throws IOException {
    write("ERROR", "event_refused", "reason", "The event is not one of an authorizer.");
  }

  private void write(String level, String code, String name, String value) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("level", level);
      json.writeStringField("code", code);
      json.writeStringField(name, value);
      json.writeStringField("requestId", context.getAwsRequestId());
      json.writeEndObject();
    }
    context.getLogger().log(line + "\n");
  }
}
