package dev.dovetail.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.testkit.Dialect.MalformedReply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Invokes a function with a batch, and reads of its reply how far it came. */
final class StreamInvoker {
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
   * @param threw whether the function threw
   * @param whole whether the batch failed as a whole, as the function threw or its report names
   *     what is not in the batch
   * @param requestId which invocation it was
   */
  record Outcome(int done, boolean threw, boolean whole, String requestId) {}

  /** {@return the function's ARN} */
  String functionArn() {
    return new LocalContext(model, log).getInvokedFunctionArn();
  }

  Outcome invoke(List<Record> records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LocalContext context = new LocalContext(model, log);
    try {
      function.handleRequest(
          new ByteArrayInputStream(LambdaEvent.of(records, streamArn)), out, context);
    } catch (Throwable e) {
      // A function can overflow its stack as it can throw anything else.
      if (e instanceof VirtualMachineError error && !(e instanceof StackOverflowError)) {
        throw error;
      }
      log.println(e);
      return new Outcome(0, true, true, context.getAwsRequestId());
    }
    int done = report ? done(records, out.toByteArray()) : records.size();
    return new Outcome(Math.max(0, done), false, done < 0, context.getAwsRequestId());
  }

  /**
   * The lowest number that is reported is where Lambda goes on. A report that names anything that
   * is not in the batch stands for all of it, and so does one that is not JSON: then the result is
   * -1. To say nothing is to report nothing.
   */
  private static int done(List<Record> records, byte[] reply) {
    if (reply.length == 0) {
      return records.size();
    }
    JsonNode failures;
    try {
      failures = ResultReader.read(reply).path("batchItemFailures");
    } catch (MalformedReply e) {
      return -1;
    }
    List<String> numbers = records.stream().map(one -> one.dynamodb().sequenceNumber()).toList();
    int done = records.size();
    for (JsonNode failure : failures) {
      done = Math.min(done, numbers.indexOf(failure.path("itemIdentifier").asText()));
    }
    return done;
  }
}
