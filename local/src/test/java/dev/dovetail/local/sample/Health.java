package dev.dovetail.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

public final class Health implements RequestStreamHandler {
  public Health(SampleTable table) {}

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    out.write("{\"healthy\":true}".getBytes(UTF_8));
  }
}
