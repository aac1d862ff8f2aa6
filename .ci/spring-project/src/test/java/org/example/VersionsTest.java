package org.example;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.antlr.v4.runtime.RuntimeMetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.util.VersionInfo;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is loaded is of this project's versions, and of none of the testkit's. */
class VersionsTest {
  @ParameterizedTest
  @CsvSource({
    "awssdk, dynamodb",
    "awssdk.enhanced, dynamodb-enhanced",
    "jackson, jackson-databind",
    "logback, logback-classic",
    "antlr, antlr4-runtime",
    "junit, junit-jupiter-api"
  })
  void jar_ofTheProject_isTheOneThatIsLoaded(String property, String artifact) {
    Class<?> type =
        switch (artifact) {
          case "dynamodb" -> DynamoDbClient.class;
          case "dynamodb-enhanced" -> DynamoDbEnhancedClient.class;
          case "jackson-databind" -> ObjectMapper.class;
          case "logback-classic" -> LoggerContext.class;
          case "antlr4-runtime" -> RuntimeMetaData.class;
          default -> Test.class;
        };
    assertThat(type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .endsWith("/" + artifact + "-" + System.getProperty(property + ".version") + ".jar");
  }

  @Test
  void sdk_ofThisProject_saysItsVersion() {
    assertThat(VersionInfo.SDK_VERSION).isEqualTo(System.getProperty("awssdk.version"));
  }
}
