package dev.dovetail.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.model.ChangeEvent;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.StreamSourceModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Alarms and queues of a plan, from the model alone. */
class AlarmPlanTest {
  private static final Alarms ALARMS = Alarms.to("arn:aws:sns:eu-central-1:123456789012:on-call");
  private static final StreamSourceModel ALL =
      new StreamSourceModel(List.of(), List.of(ChangeEvent.values()));

  @Test
  void alarms_ofAPlan_areAboutWhatItHas() {
    Plan plan =
        plan(
            function("audit", ALL, null, "changes"),
            function("mail", null, "mails", null),
            function("plain", null, null, null));

    assertThat(AlarmPlan.of(plan, ALARMS).stream().map(AlarmPlanTest::text))
        .containsSequence(
            "FUNCTION_ERRORS audit",
            "FUNCTION_THROTTLES audit",
            "STREAM_AGE audit",
            "DEAD_LETTERS audit",
            "FUNCTION_ERRORS mail",
            "FUNCTION_THROTTLES mail",
            "MESSAGE_AGE mail",
            "DEAD_LETTERS mail",
            "FUNCTION_ERRORS plain",
            "FUNCTION_THROTTLES plain",
            "ARCHIVE_AGE changes",
            "READ_THROTTLES ",
            "WRITE_THROTTLES ")
        .endsWith("SYSTEM_ERRORS ")
        .doesNotHaveDuplicates();
    assertThat(AlarmPlan.of(plan, ALARMS))
        .allSatisfy(alarm -> assertThat(alarm.threshold()).isEqualTo(alarm.kind().threshold()));
  }

  @Test
  void alarms_ofIndexes_areAboutGlobalOnes() {
    Plan plan = plan(function("plain", null, null, null));

    assertThat(
            AlarmPlan.of(plan, ALARMS).stream()
                .filter(alarm -> alarm.kind() == AlarmKind.READ_THROTTLES)
                .map(AlarmPlan::subject)
                .skip(1))
        .containsExactlyElementsOf(
            plan.table().indexes().stream()
                .filter(index -> index.scope() == dev.dovetail.model.IndexScope.GLOBAL)
                .map(index -> index.name())
                .sorted()
                .toList())
        .isNotEmpty();
  }

  @Test
  void alarms_thatNobodyHears_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Alarms.to())
        .withMessageContaining("have no action");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Alarms.to("on-call@example.com"))
        .withMessageContaining("\"on-call@example.com\", which is no ARN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Alarms(List.of("arn:a"), Map.of(AlarmKind.DEAD_LETTERS, 0)))
        .withMessageContaining("DEAD_LETTERS goes off from 0 on, so always");
  }

  @Test
  void alarms_withThresholds_changeTheseOnly() {
    Alarms changed =
        ALARMS.withThreshold(AlarmKind.STREAM_AGE, 5).withThreshold(AlarmKind.STREAM_AGE, 6);

    assertThat(changed.threshold(AlarmKind.STREAM_AGE)).isEqualTo(6);
    assertThat(changed.threshold(AlarmKind.MESSAGE_AGE)).isEqualTo(600);
    assertThat(Stage.dev().alarms()).isNull();
    assertThat(Stage.dev().withAlarms(changed).withName("b").alarms()).isEqualTo(changed);
  }

  @Test
  void thresholds_ofAllKinds_areThoseOfThePage() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("..", "..", "docs", "deploying.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    for (AlarmKind kind : AlarmKind.values()) {
      String number = String.format(Locale.ROOT, "%,d", kind.threshold());
      String row =
          rows.stream()
              .filter(line -> line.split("\\|")[1].contains("`" + kind + "`"))
              .findFirst()
              .orElseThrow();
      if (kind.threshold() > 1) {
        assertThat(row).as(kind.name()).contains(" " + number + " ");
      } else {
        assertThat(row).as(kind.name()).doesNotContainPattern("[0-9]");
      }
    }
  }

  @Test
  void queue_ofAFunction_outlastsItSixTimes() {
    QueuePlan queue = plan(function("mail", null, "mails.fifo", null)).functions().get(0).queue();

    assertThat(queue).isEqualTo(new QueuePlan("mails.fifo", 10, 180, 5));
    assertThat(Objects.requireNonNull(queue).fifo()).isTrue();
  }

  @Test
  void check_queueOfTwoFunctions_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                plan(
                    function("a", null, "mails", null),
                    function("b", null, "mails", null),
                    function("c", ALL, "other", null),
                    function("d", null, null, "changes")))
        .withMessageContaining("The queue \"mails\" calls the function \"a\" and \"b\".")
        .withMessageContaining("Function \"c\" is called with the messages of a queue and with")
        .withMessageContaining("Function \"d\" writes to the archive \"changes\", but no stream");
  }

  private static Plan plan(FunctionModel... functions) {
    return Plan.of(
        Sample.table(
            json ->
                json.replaceFirst(
                    "\"indexes\"", "\"stream\": \"NEW_AND_OLD_IMAGES\", \"indexes\"")),
        new FunctionsModel(1, List.of(functions)));
  }

  private static FunctionModel function(
      String name,
      @Nullable StreamSourceModel stream,
      @Nullable String queue,
      @Nullable String archive) {
    return new FunctionModel(
        name, "org.example.F", 30, 512, List.of(), List.of(), null, stream, null, queue, archive);
  }

  private static String text(AlarmPlan alarm) {
    return alarm.kind() + " " + alarm.subject();
  }
}
