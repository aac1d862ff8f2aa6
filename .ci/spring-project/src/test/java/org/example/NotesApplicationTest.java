package org.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.LocalDynamoDb;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NotesApplicationTest {
  @TestConfiguration
  static class Engine {
    @Bean(destroyMethod = "close")
    LocalDynamoDb engine() {
      LocalDynamoDb db = LocalDynamoDb.start();
      db.table(NotesTable.class);
      return db;
    }

    @Bean
    DynamoDbClient client(LocalDynamoDb engine) {
      return engine.client();
    }
  }

  @LocalServerPort private int port;

  @Test
  void post_note_isReadBack() throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/ann"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"topic\": \"home\", \"text\": \"Buy milk\"}"))
            .build();
    HttpRequest get =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/ann/home")).build();

    assertThat(body(post)).contains("Buy milk");
    assertThat(body(get)).contains("Buy milk");
  }

  private static String body(HttpRequest request) throws Exception {
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }
}
