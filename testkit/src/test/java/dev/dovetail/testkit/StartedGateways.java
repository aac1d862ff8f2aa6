package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The gateways that small test classes start, in a JUnit of their own. */
final class StartedGateways {
  private final List<LocalGateway> started = new ArrayList<>();

  void forget() {
    started.clear();
  }

  LocalGateway start() throws IOException {
    return add(LocalGateway.builder().start());
  }

  LocalGateway add(LocalGateway gateway) {
    started.add(gateway);
    return gateway;
  }

  LocalGateway first() {
    return started.get(0);
  }

  void close() {
    started.forEach(LocalGateway::close);
  }

  void assertClosed(int gateways) {
    assertThat(started)
        .hasSize(gateways)
        .allSatisfy(
            each ->
                assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> reach(each)));
  }

  static void reach(LocalGateway gateway) throws IOException {
    new Socket(gateway.uri().getHost(), gateway.uri().getPort()).close();
  }

  static EngineExecutionResults run(Class<?> type) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(type)).execute();
  }
}
