package dev.dovetail.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalGateway;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * Many clients at the same functions over HTTP: no request fails, and in the end there is what each
 * client was told. {@code -Ddovetail.load.seconds=60} goes on for longer; the profile nightly does.
 */
@DynamoDbTest
class LoadTest {
  private static final int CLIENTS = 64;
  private static final int SECONDS = Integer.getInteger("dovetail.load.seconds", 3);

  /** As many times as the heap is looked at, and from how many seconds on. */
  private static final int HEAPS = 12;

  private static final int LONG = 30;
  private static final long MEGABYTE = 1024 * 1024;

  /**
   * What the clients remember of what they were told, which grows; the engine's data is elsewhere.
   */
  private static final long MEGABYTES_OF_CLIENTS = 48;

  private static final long SEED = Long.getLong("dovetail.seed", 20_261_121);

  private final AppTable table;

  LoadTest(AppTable table) {
    this.table = table;
  }

  @Test
  void singleFunctions_manyClients_loseAndDoubleNothing() throws Exception {
    load(FunctionsModel.load(LoadTest.class.getClassLoader()).single());
  }

  @Test
  void routedFunctions_manyClients_loseAndDoubleNothing() throws Exception {
    load(FunctionsModel.load(LoadTest.class.getClassLoader()).routed());
  }

  private void load(FunctionsModel functions) throws Exception {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    List<LoadClient> clients = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try (LocalGateway gateway =
        start(functions, new PrintStream(log, true, StandardCharsets.UTF_8))) {
      HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
      List<Future<LoadClient>> running = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        LoadClient client = new LoadClient(http, gateway.uri(), "user-" + i, SEED + i);
        running.add(threads.submit(() -> client.runUntil(end)));
      }
      List<Long> heaps = heaps(running.get(0));
      for (Future<LoadClient> client : running) {
        clients.add(client.get());
      }
      assertFlat(heaps);
      TreeSet<String> failures = new TreeSet<>();
      for (LoadClient client : clients) {
        client.assertStored();
        failures.addAll(client.failures());
      }
      assertThat(clients.get(0).listed("/epic-failures", "failureID"))
          .as("seed " + SEED)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(failures);
    } finally {
      threads.shutdownNow();
    }
    assertThat(clients).allMatch(client -> client.requests() > 0);
    assertThat(clients.stream().mapToInt(LoadClient::requests).sum()).isGreaterThan(CLIENTS * 3);
    assertThat(log.toString(StandardCharsets.UTF_8)).as("seed " + SEED).isEmpty();
    if (SECONDS >= LONG) {
      System.out.printf(
          "%d clients sent %d requests in %d seconds%n",
          CLIENTS, clients.stream().mapToInt(LoadClient::requests).sum(), SECONDS);
    }
  }

  /** {@return what is in the heap after a collection, in MB, at times that are evenly spread} */
  private static List<Long> heaps(Future<?> running) throws Exception {
    List<Long> heaps = new ArrayList<>();
    while (SECONDS >= LONG && heaps.size() < HEAPS) {
      try {
        running.get(Duration.ofSeconds(SECONDS).toMillis() / HEAPS, TimeUnit.MILLISECONDS);
        return heaps; // It has ended.
      } catch (TimeoutException e) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        heaps.add((runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE);
      }
    }
    return heaps;
  }

  private static void assertFlat(List<Long> heaps) {
    if (heaps.size() < HEAPS / 2) {
      return;
    }
    System.out.println("heap after collections, in MB: " + heaps);
    int third = heaps.size() / 3;
    assertThat(Collections.min(heaps.subList(heaps.size() - third, heaps.size())))
        .as("the last third of " + heaps + ", seed " + SEED)
        .isLessThan(Collections.min(heaps.subList(0, third)) + MEGABYTES_OF_CLIENTS);
  }

  private LocalGateway start(FunctionsModel functions, PrintStream log) throws Exception {
    LocalGateway.Builder gateway = LocalGateway.builder().log(log);
    for (FunctionModel function : functions.functions()) {
      if (function.routes().isEmpty()) {
        continue;
      }
      gateway.function(
          function,
          (RequestStreamHandler)
              Class.forName(function.handler()).getConstructor(AppTable.class).newInstance(table));
    }
    return gateway.start();
  }
}
