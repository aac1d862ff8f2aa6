package dev.dovetail.handlers.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.flavours.Flavour;
import dev.dovetail.handlers.todos.Status;
import dev.dovetail.handlers.todos.Todo;
import dev.dovetail.lambda.streams.FirehoseArchive;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.LocalArchive;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.StreamDelivery;
import dev.dovetail.testkit.TableStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** What the archive of the service has of what its repositories did. */
@DynamoDbTest
class AuditTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final LocalArchive archive = new LocalArchive("changes");

  @Test
  void audit_writesOfAllEntities_areKeptWithWhatWasAndIs(AppTable app, LocalDynamoDb db)
      throws Exception {
    TableStream stream = db.stream("app");
    Todo todo = app.todos().create("ann", "Buy ice", Status.OPEN);
    Flavour flavour = app.flavours().create("Mint");
    app.flavours().delete(flavour.id());
    archive.next(Fault.throttled(), Fault.answerLost());

    StreamDelivery.of(stream).to(audit()).deliver();

    List<JsonNode> lines = new ArrayList<>();
    for (String line : archive.records()) {
      lines.add(JSON.readTree(line));
    }
    assertThat(lines).as("twice, as an answer was lost").hasSize(6);
    List<JsonNode> changes = lines.subList(3, 6);
    assertThat(changes).isEqualTo(lines.subList(0, 3));
    assertThat(changes)
        .extracting(line -> line.path("change").asText() + " " + line.path("type").asText())
        .containsExactly("INSERTED TODO", "INSERTED FLAVOUR", "REMOVED FLAVOUR");
    assertThat(changes.get(0).at("/new/content/S").asText()).isEqualTo(todo.content());
    assertThat(changes.get(0).at("/keys/pk/S").asText()).isEqualTo("USER#ann");
    assertThat(changes.get(2).path("old")).isEqualTo(changes.get(1).path("new"));
  }

  @Test
  void audit_inTheModel_isCalledWithEveryChange() {
    FunctionModel audit =
        FunctionsModel.load(getClass().getClassLoader()).functions().stream()
            .filter(function -> function.name().equals("audit"))
            .findFirst()
            .orElseThrow();

    assertThat(audit.archive()).isEqualTo("changes");
    assertThat(Objects.requireNonNull(audit.stream()).entities()).isEmpty();
    assertThat(audit.stream().events()).hasSize(3);
    assertThat(audit.uses()).isEmpty();
  }

  private Audit audit() {
    return new Audit(
        FirehoseArchive.of(
            archive.arn(),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
            archive.httpClient()));
  }
}
