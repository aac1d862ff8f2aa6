package dev.dovetail.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.dynamodb.services.local.shared.mapper.DynamoDbObjectMapper;

/**
 * Loads the classes of the first engine of a JVM ahead of it, or beside it, in threads of its own.
 *
 * <p>They are thousands, and loading them is most of what the first test of a run waits for. The
 * threads end by themselves and leave nothing behind. A JVM that ends while the engine unpacks its
 * native library waits for that.
 */
final class WarmUp {
  /** What a first engine loads, from the last class to the first: the threads meet half-way. */
  static final String CLASSES = "engine-classes.txt";

  private static final String MODEL = "software.amazon.awssdk.services.dynamodb.model.";

  /** Classes of which the initializers are long. None waits for another that a thread may be in. */
  private static final List<String> INITIALIZED =
      List.of(
          "software.amazon.dynamodb.services.local.shared.logging.LogManager",
          "org.apache.logging.log4j.LogManager",
          MODEL + "CreateTableRequest",
          MODEL + "GlobalSecondaryIndex",
          MODEL + "GlobalSecondaryIndexDescription",
          MODEL + "TableDescription",
          MODEL + "PutItemRequest",
          MODEL + "PutItemResponse",
          "com.amazon.dynamodb.grammar.DynamoDbGrammarLexer",
          "com.amazon.dynamodb.grammar.DynamoDbGrammarParser");

  private static final AtomicBoolean BEGUN = new AtomicBoolean();
  private static final CountDownLatch UNPACKED = new CountDownLatch(1);
  private static final long EXIT_SECONDS = 10;
  private static volatile boolean unpacking;
  private static volatile boolean ending;

  private WarmUp() {}

  /** Begins, unless it has begun in this JVM. */
  static void begin() {
    if (BEGUN.compareAndSet(false, true)) {
      try {
        Runtime.getRuntime().addShutdownHook(new Exit());
      } catch (IllegalStateException e) {
        return; // The JVM ends already.
      }
      for (Part part : Part.values()) {
        new Worker(part).start();
      }
    }
  }

  /** What a thread does. */
  private enum Part {
    JSON,
    LIBRARY,
    CLASSES
  }

  /** A thread for a part: a lambda would have the caller load what lambdas need. */
  private static final class Worker extends Thread {
    private final Part part;

    Worker(Part part) {
      super("dovetail-warm-up-".concat(part.name().toLowerCase(Locale.ROOT)));
      this.part = part;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        switch (part) {
          case JSON -> useJson();
          case LIBRARY -> unpack();
          case CLASSES -> loadClasses();
        }
      } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
        // What fails here fails again, and is said, where it is needed.
      }
    }
  }

  /**
   * A JVM that ends while the native library is unpacked would leave the file, which is deleted
   * when it is loaded.
   */
  private static final class Exit extends Thread {
    @Override
    public void run() {
      ending = true;
      try {
        if (unpacking) {
          UNPACKED.await(EXIT_SECONDS, TimeUnit.SECONDS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The engine keeps what it knows of a table as JSON. */
  private static void useJson() throws IOException {
    DynamoDbObjectMapper mapper = new DynamoDbObjectMapper();
    mapper.readValue(
        mapper.writeValueAsBytes(
            GlobalSecondaryIndexDescription.builder()
                .indexName("index")
                .keySchema(KeySchemaElement.builder().attributeName("pk").keyType("HASH").build())
                .projection(projection -> projection.projectionType("ALL"))
                .build()),
        GlobalSecondaryIndexDescription.class);
    mapper.readValue(
        mapper.writeValueAsBytes(StreamSpecification.builder().streamEnabled(false).build()),
        StreamSpecification.class);
  }

  private static void unpack() {
    unpacking = true;
    try {
      if (!ending) {
        NativeLibrary.load();
      }
    } finally {
      UNPACKED.countDown();
    }
  }

  private static void loadClasses() throws IOException, ClassNotFoundException {
    EngineLogs.silence();
    for (String name : INITIALIZED) {
      Class.forName(name);
    }
    try (InputStream names = WarmUp.class.getResourceAsStream(CLASSES);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(names), StandardCharsets.UTF_8))) {
      for (String name = lines.readLine(); name != null; name = lines.readLine()) {
        load(name);
      }
    }
  }

  /** Loads and links a class, without its initializer: two threads could wait for each other. */
  private static void load(String name) {
    try {
      Class<?> type = Class.forName(name, false, WarmUp.class.getClassLoader());
      var unused = type.getDeclaredConstructors(); // Links it.
    } catch (ClassNotFoundException | LinkageError e) {
      // Another version of the engine does without it.
    }
  }
}
