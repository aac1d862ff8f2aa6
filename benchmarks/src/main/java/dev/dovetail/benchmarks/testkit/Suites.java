package dev.dovetail.benchmarks.testkit;

import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Transport;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** The suites: 200 tests of seven calls, each of which finds an empty table. */
final class Suites {
  static final int TESTS = 200;

  private Suites() {}

  @DynamoDbTest(transport = Transport.DIRECT)
  static class Dovetail {
    @RepeatedTest(TESTS)
    void sevenCalls(NotesTable table) {
      SevenCalls.on(table);
    }
  }

  @DynamoDbTest(transport = Transport.WIRE)
  static class DovetailOverTheWire {
    @RepeatedTest(TESTS)
    void sevenCalls(NotesTable table) {
      SevenCalls.on(table);
    }
  }

  /** What is around the tests of a peer: something that runs, and a client of it. */
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class ByHand {
    private @Nullable AutoCloseable running;
    private @Nullable DynamoDbClient client;
    private @Nullable NotesTable table;

    abstract AutoCloseable start() throws Exception;

    abstract DynamoDbClient connect(AutoCloseable running);

    @BeforeAll
    void startAll() throws Exception {
      running = start();
      client = connect(running);
    }

    @BeforeEach
    void create() {
      table = HandMade.createTable(client());
    }

    @RepeatedTest(TESTS)
    void sevenCalls() {
      SevenCalls.on(Objects.requireNonNull(table));
    }

    @AfterEach
    void drop() {
      HandMade.dropTable(client());
    }

    @AfterAll
    void stopAll() throws Exception {
      client().close();
      if (running instanceof Server server) {
        SuiteChild.addCpu(server.cpu());
      }
      Objects.requireNonNull(running).close();
    }

    final DynamoDbClient client() {
      return Objects.requireNonNull(client);
    }

    final AutoCloseable running() {
      return Objects.requireNonNull(running);
    }

    final void use(DynamoDbClient next) {
      client = next;
    }
  }

  static class Embedded extends ByHand {
    private record Engine(AmazonDynamoDBLocal local) implements AutoCloseable {
      @Override
      public void close() {
        local.shutdownNow();
      }
    }

    @Override
    AutoCloseable start() {
      HttpServerMode.silence();
      return new Engine(DynamoDBEmbedded.create(true));
    }

    @Override
    DynamoDbClient connect(AutoCloseable running) {
      return ((Engine) running).local().dynamoDbClient();
    }
  }

  static class HttpInTheJvm extends ByHand {
    @Override
    AutoCloseable start() throws Exception {
      return HttpServerMode.start();
    }

    @Override
    DynamoDbClient connect(AutoCloseable running) {
      return HandMade.client(((HttpServerMode) running).uri());
    }
  }

  static final class HttpOfCore extends HttpInTheJvm {
    @Override
    DynamoDbClient connect(AutoCloseable running) {
      return HandMade.client(((HttpServerMode) running).uri(), UrlConnectionHttpClient.builder());
    }
  }

  /**
   * What {@code tempest2-testing-junit5} does around a test, on the present DynamoDB Local: new
   * clients, all tables listed and dropped, and those of the test created. That module itself does
   * not resolve from Maven Central.
   */
  static final class Tempest extends HttpInTheJvm {
    @Override
    @BeforeEach
    void create() {
      use(connect(running()));
      for (String table : client().listTables().tableNames()) {
        client().deleteTable(b -> b.tableName(table));
      }
      super.create();
    }

    @Override
    @AfterEach
    void drop() {
      client().close();
    }

    @Override
    @AfterAll
    void stopAll() throws Exception {
      use(connect(running()));
      super.stopAll();
    }
  }

  abstract static class OverAProcess extends ByHand {
    @Override
    DynamoDbClient connect(AutoCloseable running) {
      URI uri = ((Server) running).uri();
      return HandMade.client(uri);
    }
  }

  static final class HttpProcess extends OverAProcess {
    @Override
    AutoCloseable start() throws Exception {
      return Server.dynamoDbLocal();
    }
  }

  static final class Dynalite extends OverAProcess {
    @Override
    AutoCloseable start() throws Exception {
      return Server.dynalite(Contender.dynaliteFolder());
    }

    @Override
    @BeforeEach
    void create() {
      super.create();
      HandMade.awaitTable(client());
    }

    @Override
    @AfterEach
    void drop() {
      super.drop();
      HandMade.awaitNoTable(client());
    }
  }
}
