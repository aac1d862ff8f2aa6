package dev.dovetail.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.model.FunctionModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Invokes a function with a batch, and reads of its reply how far it came. */
final class StreamInvoker {
  private static final JsonMapper JSON = new JsonMapper();

  private final RequestStreamHandler function;
  private final FunctionModel model;
  private final PrintStream log;
  private final String streamArn;
  private final boolean report;

  StreamInvoker(
      RequestStreamHandler function,
      FunctionModel model,
      PrintStream log,
      String streamArn,
      boolean report) {
    this.function = function;
    this.model = model;
    this.log = log;
    this.streamArn = streamArn;
    this.report = report;
  }

  /**
   * What became of an invocation.
   *
   * @param done how many records, from the first on, are done
   * @param threw whether the function failed as a whole
   */
  record Outcome(int done, boolean threw) {}

  Outcome invoke(List<Record> records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(LambdaEvent.of(records, streamArn)),
          out,
          new LocalContext(model, log));
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      log.println(e);
      return new Outcome(0, true);
    }
    return new Outcome(report ? done(records, out.toByteArray()) : records.size(), false);
  }

  /**
   * The lowest number that is reported is where Lambda goes on; a report that names nothing of the
   * batch stands for all of it.
   */
  private static int done(List<Record> records, byte[] reply) {
    JsonNode failures;
    try {
      failures = JSON.readTree(reply).path("batchItemFailures");
    } catch (IOException e) {
      return 0;
    }
    List<String> numbers = records.stream().map(one -> one.dynamodb().sequenceNumber()).toList();
    int done = records.size();
    for (JsonNode failure : failures) {
      int index = numbers.indexOf(failure.path("itemIdentifier").asText());
      done = Math.min(done, Math.max(0, index));
    }
    return done;
  }
}
