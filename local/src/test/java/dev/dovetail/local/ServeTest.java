package dev.dovetail.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.PageRequest;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.ScalarType;
import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.LocalDynamoDb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {
  @TempDir Path temp;

  @Test
  void run_help_explainsAndSucceeds() {
    Run run = run("--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("--port N").contains("--data DIR");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void run_badOption_isOneLineAndExitCode2() {
    assertRefused(run("--nope"), "There is no option \"--nope\".");
  }

  @Test
  void run_portInUse_isOneLineAndExitCode2() throws Exception {
    try (Service service = start(Optional.empty())) {
      assertRefused(
          run("--port", "" + service.uri().getPort()),
          "Port " + service.uri().getPort() + " can't be used: Address already in use.");
    }
  }

  @Test
  void run_dataThatIsAFile_isOneLineAndExitCode2() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));

    assertRefused(run("--port=0", "--data", "" + file), file + "\" can't be made or is not");
  }

  @Test
  void run_dataInUse_isOneLineAndExitCode2() throws Exception {
    try (Service service = start(Optional.of(temp))) {
      assertThat(service.banner().tables()).hasSize(1);

      assertRefused(run("--port=0", "--data", "" + temp), temp + "\" is in use");
    }
  }

  @Test
  void run_dataOfATableWithOtherKeys_isOneLineAndExitCode2() {
    try (LocalDynamoDb earlier = LocalDynamoDb.start(temp)) {
      KeyModel key = new KeyModel(List.of(new KeyAttribute("id", ScalarType.S)), List.of());
      earlier.createTable(
          new TableModel(
              1, "app", "org.example.App", key, null, null, List.of(), List.of(), List.of()),
          "app");
    }

    assertRefused(run("--port=0", "--data", "" + temp), "table \"app\" already, with other keys");
  }

  @Test
  void cursor_thatIsNotSigned_isRefused() throws Exception {
    try (Service service = start(Optional.empty());
        LocalDynamoDb other = LocalDynamoDb.start()) {
      AppTable unsigned = other.table(AppTable.class);
      for (int i = 0; i < 2; i++) {
        unsigned.flavours().create("Flavour " + i);
        send(service, "POST", "/flavours", "{\"name\":\"Flavour " + i + "\"}");
      }
      String page = send(service, "GET", "/flavours?limit=1", "");
      String own = page.replaceAll(".*\"next\":\"([^\"]*)\".*", "$1");
      String forged = unsigned.flavours().all(PageRequest.first(1)).next().orElseThrow();

      assertThat(send(service, "GET", "/flavours?limit=1&cursor=" + own, ""))
          .contains("\"name\":\"Flavour ");
      assertThat(send(service, "GET", "/flavours?limit=1&cursor=" + forged, ""))
          .contains("invalid_cursor");
    }
  }

  private static String send(Service service, String method, String target, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(service.uri().resolve(target))
            .method(method, BodyPublishers.ofString(body))
            .header("authorization", "Bearer ann")
            .header("content-type", "application/json")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  private static void assertRefused(Run run, String message) {
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("serve: ").contains(message);
    assertThat(run.err().lines()).hasSize(1);
  }

  private static Service start(Optional<Path> data) throws Exception {
    return Service.start(new Options(0, data, false, Optional.empty(), false), System.err);
  }

  private static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Serve.run(
            List.of(arguments),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  private record Run(int code, String out, String err) {}
}
