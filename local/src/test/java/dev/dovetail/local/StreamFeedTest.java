package dev.dovetail.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamFeedTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Lines lines = new Lines();

  @Test
  void flavour_created_isToldOnTheConsoleOnce(@TempDir Path data) throws Exception {
    try (Service service = start(data)) {
      assertThat(service.banner().text())
          .contains(
              "stream INSERT of Flavour   announce-flavour -> topic \"new-flavours\"",
              "of everything   audit -> archive \"changes\", printed here");
      create(service, "/todos", "{\"content\":\"Buy ice\"}");
      create(service, "/flavours", "{\"name\":\"Pistachio\"}");

      assertThat(lines.next("topic "))
          .startsWith("topic new-flavours \"New flavour\": {\"id\":")
          .contains("Pistachio");
    }
    try (Service again = start(data)) {
      create(again, "/flavours", "{\"name\":\"Mint\"}");

      assertThat(lines.next("topic ")).as("not what was told before").contains("Mint");
    }
  }

  @Test
  void changes_ofTheTable_arePrintedAsTheyAreArchived(@TempDir Path data) throws Exception {
    try (Service service = start(data)) {
      create(service, "/todos", "{\"content\":\"Buy ice\"}");

      assertThat(lines.next("archive "))
          .startsWith("archive changes: {\"eventId\":")
          .contains("\"change\":\"INSERTED\",\"type\":\"TODO\"", "Buy ice")
          .endsWith("}");
    }
  }

  @Test
  void changes_ofTheTable_areKeptInAFile(@TempDir Path data, @TempDir Path folder)
      throws Exception {
    Path archive = folder.resolve("archive");
    try (Service service = start(data, Optional.of(archive))) {
      create(service, "/todos", "{\"content\":\"Buy ice\"}");
      create(service, "/flavours", "{\"name\":\"Pistachio\"}");
      assertThat(lines.next("topic ")).contains("Pistachio");
    }
    // The delivery that was going on when the service was closed has ended.
    List<String> kept = Files.readAllLines(archive.resolve("changes.jsonl"));

    assertThat(kept).anyMatch(line -> line.contains("Buy ice"));
    assertThat(kept).allMatch(line -> line.startsWith("{\"eventId\":") && line.endsWith("}"));
    assertThat(lines.all()).noneMatch(line -> line.startsWith("archive "));
  }

  private Service start(Path data) throws Exception {
    return start(data, Optional.empty());
  }

  private Service start(Path data, Optional<Path> archive) throws Exception {
    return Service.start(
        new Options(0, Optional.of(data), false, archive, false),
        new PrintStream(lines, true, UTF_8));
  }

  private static void create(Service service, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(service.uri().resolve(path))
            .POST(BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer ann")
            .build();
    assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
  }

  /** What is printed, line by line. */
  private static final class Lines extends OutputStream {
    private final StringBuilder text = new StringBuilder();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Override
    public synchronized void write(int character) {
      if (character == '\n') {
        lines.add(text.toString());
        text.setLength(0);
      } else {
        text.append((char) character);
      }
    }

    /** {@return the next line that starts so, and no line before it again} */
    String next(String start) throws InterruptedException {
      String line = String.valueOf(lines.poll(60, TimeUnit.SECONDS));
      while (!line.startsWith(start) && !line.equals("null")) {
        line = String.valueOf(lines.poll(60, TimeUnit.SECONDS));
      }
      return line;
    }

    /** {@return the lines that nobody took} */
    List<String> all() {
      return List.copyOf(lines);
    }
  }
}
