package dev.dovetail.testkit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.crac.Core;
import org.crac.Resource;

/** A function with hooks around a snapshot, one of which may fail. */
public final class Hooked implements RequestStreamHandler, Resource {
  private final StringBuilder told = new StringBuilder("made");

  public Hooked() {
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    told.append(", before");
    failAt("before");
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    told.append(", after");
    failAt("after");
  }

  private static void failAt(String place) {
    if (place.equals(System.getenv("FAILS"))) {
      throw new IllegalStateException("It fails " + place + " the snapshot.");
    }
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    out.write(told.toString().getBytes(StandardCharsets.UTF_8));
  }
}
