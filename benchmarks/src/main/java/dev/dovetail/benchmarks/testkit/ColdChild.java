package dev.dovetail.benchmarks.testkit;

import dev.dovetail.testkit.LocalDynamoDb;
import java.net.URI;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Starts an engine, does the seven calls once, and prints the time since this JVM started. */
final class ColdChild {
  private ColdChild() {}

  /** Starts the engine of the contender whose name is the argument. */
  public static void main(String... arguments) throws Exception {
    switch (Contender.valueOf(arguments[0])) {
      case DOVETAIL -> SevenCalls.on(LocalDynamoDb.start().table(NotesTable.class));
      case HTTP -> overHttp(HttpServerMode.start().uri());
      case HTTP_PROCESS -> overHttp(Server.dynamoDbLocal().uri());
      case DYNALITE -> overHttp(Server.dynalite(Contender.dynaliteFolder()).uri());
      default -> throw new IllegalArgumentException("Not measured: " + arguments[0]);
    }
    System.out.println("cold=" + SuiteChild.sinceStart());
    System.exit(0);
  }

  private static void overHttp(URI uri) {
    DynamoDbClient client = HandMade.client(uri);
    NotesTable table = HandMade.createTable(client);
    HandMade.awaitTable(client);
    SevenCalls.on(table);
  }
}
