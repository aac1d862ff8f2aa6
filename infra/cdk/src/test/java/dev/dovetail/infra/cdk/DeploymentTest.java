package dev.dovetail.infra.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.infra.Stage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentTest {
  private static final List<String> CLASSES = List.of("org.example.A", "org.example.B");

  @TempDir Path folder;

  @Test
  void new_codeThatWasNotBuilt_saysHowToBuildIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Deployment(Sample.PLAN, Stage.dev(), folder.resolve("no.jar")))
        .withMessageContaining("no.jar")
        .withMessageContaining("mvn package");
  }

  @Test
  void new_codeWithoutSomeHandlers_namesThem() throws IOException {
    Path jar = Sample.jar(folder.resolve("one.jar"), List.of("org/example/CreateTodo.class"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Deployment(Sample.PLAN, Stage.dev(), jar))
        .withMessageContaining("org.example.GetTodo, ")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("CreateTodo"));
  }

  @Test
  void new_codeWithAllHandlers_isAccepted() {
    assertThatCode(() -> new Deployment(Sample.PLAN, Stage.dev(), Sample.jar(folder)))
        .doesNotThrowAnyException();
  }

  @Test
  void missing_zipWithJarsInLib_looksIntoThem() throws IOException {
    Path jar = Sample.jar(folder.resolve("b.jar"), List.of("org/example/B.class"));
    Path zip = folder.resolve("code.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("lib/b.jar"));
      entries.write(Files.readAllBytes(jar));
      entries.putNextEntry(new ZipEntry("org/example/C.class"));
    }

    assertThat(new CodeBundle(zip).missing(CLASSES)).containsExactly("org.example.A");
    assertThat(new CodeBundle(zip).missing(List.of("org.example.B", "org.example.C"))).isEmpty();
  }

  @Test
  void missing_folderWithJarsInLib_looksIntoThem() throws IOException {
    Path lib = Files.createDirectory(folder.resolve("lib"));
    Sample.jar(lib.resolve("a.jar"), List.of("org/example/A.class"));

    assertThat(new CodeBundle(folder).missing(CLASSES)).containsExactly("org.example.B");
  }

  @Test
  void missing_folderWithoutLib_looksAtItsOwnFiles() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("org/example"));
    Files.createFile(classes.resolve("B.class"));

    assertThat(new CodeBundle(folder).missing(CLASSES)).containsExactly("org.example.A");
  }
}
