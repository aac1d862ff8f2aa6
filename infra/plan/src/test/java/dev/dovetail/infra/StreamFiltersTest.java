package dev.dovetail.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.model.ChangeEvent;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.StreamSourceModel;
import dev.dovetail.model.TableModel;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StreamFiltersTest {
  private static final TableModel TABLE =
      Sample.table(
          json ->
              json.replaceFirst("\"indexes\"", "\"stream\": \"NEW_AND_OLD_IMAGES\", \"indexes\""));
  private static final String TODO = TABLE.entities().get(0).record();

  @Test
  void filters_ofAnEntity_lookForItsTypeInTheImageThatThereIs() {
    assertThat(filters(List.of(TODO), ChangeEvent.values()))
        .containsExactly(
            "{\"eventName\":[\"INSERT\",\"MODIFY\"],\"dynamodb\":{\"NewImage\":{\"_type\":{\"S\":[\"%1$s\"]}}}}"
                .formatted(type()),
            "{\"eventName\":[\"REMOVE\"],\"dynamodb\":{\"OldImage\":{\"_type\":{\"S\":[\"%s\"]}}}}"
                .formatted(type()));
  }

  @Test
  void filters_ofEverything_areNone() {
    assertThat(filters(List.of(), ChangeEvent.values())).isEmpty();
    assertThat(filters(List.of(), ChangeEvent.INSERT))
        .containsExactly("{\"eventName\":[\"INSERT\"]}");
  }

  @Test
  void of_tableWithoutAStream_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plan.of(Sample.table(), functions(List.of(TODO), ChangeEvent.INSERT)))
        .withMessageContaining("has no stream")
        .withMessageContaining("@SingleTable(stream = true)");
  }

  @Test
  void of_recordThatIsNoEntityOfTheTable_isRefusedWithWhatWasMeant() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filters(List.of(TODO + "s"), ChangeEvent.INSERT))
        .withMessageContaining("has no such entity")
        .withMessageContaining("Did you mean \"" + TODO + "\"?");
  }

  @Test
  void of_moreEntitiesThanAPatternCanName_isRefused() {
    List<String> often = Collections.nCopies(1_000, TODO);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> filters(often, ChangeEvent.INSERT))
        .withMessageContaining("called with the changes of 1000 entities, whose filter pattern has")
        .withMessageContaining("but may have 4096");
  }

  private static String type() {
    return TABLE.entities().get(0).type();
  }

  private static List<String> filters(List<String> entities, ChangeEvent... events) {
    StreamPlan stream = Plan.of(TABLE, functions(entities, events)).functions().get(0).stream();
    return Objects.requireNonNull(stream).filters();
  }

  private static FunctionsModel functions(List<String> entities, ChangeEvent... events) {
    return new FunctionsModel(
        1,
        List.of(
            new FunctionModel(
                "f",
                "F",
                10,
                512,
                List.of(),
                List.of(),
                null,
                new StreamSourceModel(entities, List.of(events)),
                "t")));
  }
}
