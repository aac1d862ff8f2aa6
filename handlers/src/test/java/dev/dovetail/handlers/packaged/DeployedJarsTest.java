package dev.dovetail.handlers.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is deployed: one more jar is a longer cold start of every function. */
@Tag("packaged")
class DeployedJarsTest {
  @Test
  void zip_ofTheFunctions_hasTheseJarsAndNothingElse() throws Exception {
    try (ZipFile zip = new ZipFile(Path.of("target/lambda.zip").toFile())) {
      List<String> files =
          zip.stream()
              .filter(entry -> !entry.isDirectory())
              .map(ZipEntry::getName)
              .map(name -> name.replaceAll("^lib/|-[0-9].*", ""))
              .toList();

      assertThat(files)
          .containsExactlyInAnyOrder(
              "annotations",
              "auth",
              "aws-core",
              "aws-json-protocol",
              "aws-lambda-java-core",
              "checksums",
              "checksums-spi",
              "dovetail-core",
              "dovetail-handlers",
              "dovetail-lambda",
              "dovetail-lambda-tables",
              "dynamodb",
              "dynamodb-enhanced",
              "endpoints-spi",
              "eventstream",
              "http-auth",
              "http-auth-aws",
              "http-auth-aws-eventstream",
              "http-auth-spi",
              "http-client-spi",
              "identity-spi",
              "jackson-core",
              "json-utils",
              "jspecify",
              "metrics-spi",
              "profiles",
              "protocol-core",
              "reactive-streams",
              "regions",
              "retries",
              "retries-spi",
              "sdk-core",
              "slf4j-api",
              "slf4j-nop",
              "third-party-jackson-core",
              "url-connection-client",
              "utils",
              "utils-lite");
    }
  }
}
