package dev.dovetail.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorCostTest {
  @TempDir private Path folder;

  @Test
  void compile_withTheProcessor_alsoCompilesWhatItWrites() throws IOException {
    ManyEntities.write(folder.resolve("source"), 2);
    Path repository = folder.resolve("output/org/example/DynamoDbManyTable$DynamoDbTodos1.class");

    ProcessorCost.compile(folder, true);
    assertThat(repository).exists();

    ProcessorCost.compile(folder, false);
    assertThat(repository).doesNotExist();
    assertThat(Files.exists(folder.resolve("output/org/example/Todos1.class"))).isTrue();
  }
}
