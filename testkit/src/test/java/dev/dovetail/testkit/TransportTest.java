package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.NotesTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Runs small test classes in a JUnit of their own, with one transport or another. */
class TransportTest {
  private static final List<String> USED = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void forget() {
    USED.clear();
  }

  @Test
  void transport_notChosen_isDirect() {
    run(Plain.class, "").testEvents().assertStatistics(s -> s.succeeded(1));

    assertThat(USED).containsExactly("direct");
  }

  @Test
  void transport_ofTheRun_isThatOfEveryClassThatChoosesNone() {
    run(Plain.class, "WIRE").testEvents().assertStatistics(s -> s.succeeded(1));
    run(Direct.class, "wire").testEvents().assertStatistics(s -> s.succeeded(1));

    assertThat(USED).containsExactly("wire", "direct");
  }

  @Test
  void transport_ofAnOuterClass_isThatOfItsNestedOnes() {
    run(Outer.class, "direct").testEvents().assertStatistics(s -> s.succeeded(2));

    assertThat(USED).containsExactlyInAnyOrder("wire", "direct");
  }

  @Test
  void transport_unknown_saysWhichThereAre() {
    run(Plain.class, "http")
        .testEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            finishedWithFailure(
                message(m -> m.contains("\"http\"") && m.contains("direct or wire"))));
    assertThatIllegalArgumentException().isThrownBy(() -> Transport.named(""));
  }

  @Test
  void faults_ofADirectClient_saysHowToGetThem() {
    run(FaultsOfDirect.class, "direct")
        .testEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            finishedWithFailure(
                message(m -> m.contains("@DynamoDbTest(transport = Transport.WIRE)"))));
    run(FaultsOfDirect.class, "wire").testEvents().assertStatistics(s -> s.succeeded(1));
  }

  @Test
  void engines_overTheWire_leaveNoThread() throws InterruptedException {
    use(LocalDynamoDb.start());
    Set<Thread> before = Threads.running();
    for (int i = 0; i < 5; i++) {
      use(LocalDynamoDb.start());
    }

    assertThat(Threads.leakedSince(before)).isEmpty();
  }

  private static void use(LocalDynamoDb db) {
    try (db) {
      NotesTable table = db.over(Transport.WIRE).table(NotesTable.class);
      table.notes().create(new Note("ann", "1", "home", 1, "milk"));
    }
  }

  private static EngineExecutionResults run(Class<?> test, String transport) {
    EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter").selectors(selectClass(test));
    return (transport.isEmpty() ? kit : kit.configurationParameter(Transport.PROPERTY, transport))
        .execute();
  }

  private static void use(NotesTable table, DynamoDbClient client) {
    table.notes().create(new Note("ann", "1", "home", 1, "milk"));
    boolean wire = client.listTables().responseMetadata() != null;
    USED.add(wire ? "wire" : "direct");
  }

  @DynamoDbTest
  static class Plain {
    @Test
    void test(NotesTable table, DynamoDbClient client) {
      use(table, client);
    }
  }

  @DynamoDbTest(transport = Transport.DIRECT)
  static class Direct {
    @Test
    void test(NotesTable table, DynamoDbClient client) {
      use(table, client);
    }
  }

  @DynamoDbTest(transport = Transport.WIRE)
  static class Outer {
    @Nested
    class Inner {
      @Test
      void test(NotesTable table, DynamoDbClient client) {
        use(table, client);
      }
    }

    @Nested
    @DynamoDbTest(transport = Transport.DIRECT)
    class Other {
      @Test
      void test(NotesTable table, DynamoDbClient client) {
        use(table, client);
      }
    }
  }

  @DynamoDbTest
  static class FaultsOfDirect {
    @Test
    void test(Faults faults) {
      assertThat(faults.sent()).isEmpty();
    }
  }
}
