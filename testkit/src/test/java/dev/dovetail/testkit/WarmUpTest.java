package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dovetail.PageRequest;
import dev.dovetail.testkit.sample.DynamoDbNotesTable;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.NotesTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The list of classes is that of the versions in use. */
class WarmUpTest {
  private static final Path LIST =
      Path.of("src/main/resources/dev/dovetail/testkit", WarmUp.CLASSES);
  private static final Pattern LOADED =
      Pattern.compile("(?m)\\] ([\\w.$]+) source: (?:file|jar):.*\\.jar$");

  /** Of those that a first engine loads, other versions of the JDK may load some others. */
  private static final double FEW = 0.05;

  @TempDir private Path folder;

  @Test
  void classes_ofTheList_areThere() throws IOException {
    for (String name : names()) {
      assertThatCode(() -> Class.forName(name, false, WarmUp.class.getClassLoader()))
          .as(name + "; mvn test -pl testkit -am -Dgolden.update=true writes the list anew")
          .doesNotThrowAnyException();
    }
  }

  @Test
  void firstEngine_withoutAWarmUp_loadsHardlyOtherClasses() throws Exception {
    List<String> loaded = loadedByTheFirstEngine();
    if (Boolean.getBoolean("golden.update")) {
      List<String> names = new ArrayList<>(loaded);
      Collections.reverse(names);
      Files.write(LIST, names);
    }
    List<String> others = new ArrayList<>(loaded);
    others.removeAll(names());

    assertThat(loaded).hasSizeGreaterThan(1000);
    assertThat(others)
        .as("mvn test -pl testkit -am -Dgolden.update=true writes the list anew")
        .hasSizeLessThan((int) (FEW * loaded.size()));
  }

  private static List<String> names() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      return Files.readAllLines(LIST);
    }
    try (InputStream list = WarmUp.class.getResourceAsStream(WarmUp.CLASSES)) {
      return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  /** In the order in which it needs them. */
  private List<String> loadedByTheFirstEngine() throws IOException, InterruptedException {
    Path log = folder.resolve("classes");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Xlog:class+load:file=" + log + "::filecount=0",
                "-cp",
                System.getProperty("java.class.path"),
                FirstEngine.class.getName())
            .inheritIO()
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the JVM has ended").isTrue();
    assertThat(process.exitValue()).isZero();
    List<String> loaded = new ArrayList<>();
    Matcher line = LOADED.matcher(Files.readString(log));
    while (line.find()) {
      if (!line.group(1).startsWith("dev.dovetail.")) {
        loaded.add(line.group(1));
      }
    }
    return loaded;
  }

  /** Does with an engine what most tests do, with nothing loaded ahead. */
  static final class FirstEngine {
    private FirstEngine() {}

    /** Does it. */
    public static void main(String... arguments) {
      try (Engine engine = Engine.inMemory()) {
        DynamoDbClient client = engine.client();
        new EngineTables(client).create(CompiledTable.of(NotesTable.class).model(), "notes");
        NotesTable table = DynamoDbNotesTable.on(client, "notes");
        Note milk = table.notes().create(new Note("ann", "1", "home", 1, "Buy milk"));
        require(table.notes().get("ann", "1").equals(Optional.of(milk)));
        require(
            table.notes().inFolder("ann", "home", PageRequest.first(10)).items().contains(milk));
        Map<String, AttributeValue> key =
            Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS("s"));
        client.updateItem(
            update ->
                update
                    .tableName("notes")
                    .key(key)
                    .updateExpression("SET #a = :a")
                    .conditionExpression("attribute_not_exists(pk) OR #a <> :a")
                    .expressionAttributeNames(Map.of("#a", "a"))
                    .expressionAttributeValues(Map.of(":a", AttributeValue.fromN("1"))));
        client.deleteItem(delete -> delete.tableName("notes").key(key));
      }
    }

    private static void require(boolean right) {
      if (!right) {
        throw new IllegalStateException("The table is not as it was left.");
      }
    }
  }
}
