package dev.dovetail.plain;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Keeps notes in a DynamoDB table. Region and credentials are those of the SDK's environment. */
public final class Program {
  private static final int MISUSED = 2;

  private Program() {}

  /** Runs one command; the endpoint is a URI, or {@code -} for that of the region. */
  public static void main(String[] arguments) {
    if (arguments.length < 3) {
      System.err.print(Notebook.USAGE);
      System.exit(MISUSED);
    }
    List<String> command = List.of(arguments).subList(3, arguments.length);
    try (DynamoDbClient client = client(arguments[0])) {
      NoteTable table = DynamoDbNoteTable.on(client, arguments[1]);
      System.exit(new Notebook(table.notes(), arguments[2], System.out, System.err).run(command));
    }
  }

  private static DynamoDbClient client(String endpoint) {
    var builder = DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create());
    return (endpoint.equals("-") ? builder : builder.endpointOverride(URI.create(endpoint)))
        .build();
  }
}
