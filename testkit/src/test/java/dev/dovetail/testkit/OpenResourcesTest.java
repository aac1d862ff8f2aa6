package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a test starts is known until it is closed; LeftOpenTest and ClosedLaterTest have the same
 * with JUnit.
 */
class OpenResourcesTest {
  private static final String PLACE =
      "\\S*dev\\.dovetail\\.testkit\\.OpenResourcesTest\\.[\\w$]+"
          + "\\(OpenResourcesTest\\.java:\\d+\\)";

  @TempDir private Path folder;

  @Test
  void engineEndpointAndGateway_leftOpen_areNamedInOrderAndClosed() throws Throwable {
    OpenResources resources = OpenResources.ofTest();
    LocalDynamoDb db = resources.during(() -> LocalDynamoDb.start());
    LocalEndpoint endpoint = resources.during(() -> db.serve());
    LocalGateway gateway = resources.during(() -> LocalGateway.builder().start());

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(resources::close)
        .withMessageMatching(
            "The test has started an engine at %1$s, and an endpoint at %1$s, and a gateway at %1$s and has not closed them\\..*"
                .formatted(PLACE));
    assertThat(db.isClosed()).isTrue();
    assertRefused(endpoint.uri());
    assertRefused(gateway.uri());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void function_leftOpen_isNamedAndClosed() throws Throwable {
    OpenResources resources = OpenResources.ofTest();
    LocalLambda lambda =
        resources.during(
            () ->
                LocalLambda.builder()
                    .code(LambdaZip.of(folder, Tricks.class))
                    .handler(Tricks.class.getName())
                    .start());

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(resources::close)
        .withMessageMatching("The test has started a function at " + PLACE + " and has not .*");
    assertThatIllegalStateException()
        .isThrownBy(() -> lambda.invoke("{}"))
        .withMessage("The function is closed.");
  }

  @Test
  void resources_closed_areForgotten() throws Throwable {
    OpenResources resources = OpenResources.ofTest();
    resources.during(
        () -> {
          try (LocalDynamoDb db = LocalDynamoDb.start();
              LocalEndpoint endpoint = db.serve();
              LocalGateway gateway = LocalGateway.builder().start()) {
            assertThat(endpoint.uri()).isNotEqualTo(gateway.uri());
          }
          return "done";
        });

    resources.close();
  }

  @Test
  void resources_startedBetweenTheMethodsOfATest_areNotTheTests() throws Throwable {
    OpenResources resources = OpenResources.ofTest();
    resources.during(() -> "a method of the test");
    try (LocalGateway gateway = LocalGateway.builder().start()) {
      resources.close();

      assertThat(gateway.isClosed()).isFalse();
    }
  }

  private static void assertRefused(URI address) {
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> new Socket(address.getHost(), address.getPort()).close());
  }
}
