package dev.dovetail.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A function pays for cryptography only if it has asked for it. */
class CursorColdStartTest {
  @Test
  void cursors_withoutASecret_loadNoCryptography() throws IOException, InterruptedException {
    assertThat(loaded())
        .contains("dev.dovetail.spi.CursorChecksum ")
        .doesNotContain("javax.crypto.Mac ", "dev.dovetail.spi.CursorSignature ");
  }

  @Test
  void cursors_withASecret_loadIt() throws IOException, InterruptedException {
    assertThat(loaded("signed")).contains("javax.crypto.Mac ", "dev.dovetail.spi.CursorSignature ");
  }

  private static String loaded(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                UnsignedCursors.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
