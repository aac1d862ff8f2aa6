package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntSupplier;
import software.amazon.awssdk.http.HttpExecuteRequest;

/**
 * A request that may meet a fault.
 *
 * @param operation the name of the API, such as {@code PutItem}
 * @param counted the number of its actions, if it is a transaction
 */
record FaultTarget(String operation, IntSupplier counted) {
  private static final JsonMapper JSON = new JsonMapper();

  static FaultTarget of(HttpExecuteRequest request) {
    return new FaultTarget(WireRequest.operation(request), () -> actions(request));
  }

  private static int actions(HttpExecuteRequest request) {
    try {
      return JSON.readTree(WireRequest.of(request).body()).path("TransactItems").size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int actions() {
    return counted.getAsInt();
  }

  boolean isAnyOf(List<String> operations) {
    return operations.contains(operation);
  }
}
