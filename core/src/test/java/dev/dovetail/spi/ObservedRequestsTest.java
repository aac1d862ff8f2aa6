package dev.dovetail.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A request that does not go through {@link TableClient#sender} would be hidden from listeners. */
class ObservedRequestsTest {
  private static final Path SPI = Path.of("src/main/java/dev/dovetail/spi");

  @Test
  void requests_ofTheRunTime_goThroughTheSender() throws IOException {
    List<String> hidden = new ArrayList<>();
    int senders = 0;
    try (Stream<Path> files = Files.list(SPI)) {
      for (Path file : files.toList()) {
        String code = Files.readString(file).replaceAll("\\s", "");
        senders += code.contains(".sender()") ? 1 : 0;
        // Tables of a transaction are compared by the client that their callers gave them.
        String others = code.replaceAll("[sS]ameClient\\(\\w+\\.client\\(\\)", "");
        if (others.contains(".client()") && !file.endsWith("TransactionLimits.java")) {
          hidden.add(file.getFileName() + " takes client(), and must take sender()");
        }
      }
    }

    assertThat(hidden).isEmpty();
    assertThat(senders).isGreaterThan(1);
  }
}
