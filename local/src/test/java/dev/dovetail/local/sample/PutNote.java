package dev.dovetail.local.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

public final class PutNote implements RequestStreamHandler {
  private static final JsonMapper JSON = new JsonMapper();

  private final Notes notes;

  public PutNote(SampleTable table) {
    this.notes = table.notes();
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    JsonNode event = JSON.readTree(in);
    notes.create(
        event.at("/requestContext/authorizer/jwt/claims/sub").asText(),
        event.at("/pathParameters/id").asText(),
        event.path("body").asText());
    JSON.writeValue(out, Map.of("statusCode", 204));
  }
}
