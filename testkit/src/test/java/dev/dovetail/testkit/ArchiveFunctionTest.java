package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.lambda.streams.Archive;
import dev.dovetail.lambda.streams.ArchiveFunction;
import dev.dovetail.lambda.streams.FirehoseArchive;
import dev.dovetail.model.FunctionModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** What an archive gets of a batch of records, and what Lambda is told. */
class ArchiveFunctionTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NONE = "{\"batchItemFailures\":[]}";

  private final LocalArchive local = new LocalArchive("changes");
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private int timeoutSeconds = 60;

  @Test
  void archive_records_areLinesInOrder() throws IOException {
    assertThat(reply(function(local), 1, 25)).isEqualTo(NONE);

    assertThat(numbers(local)).containsExactlyElementsOf(range(1, 25));
    assertThat(local.requests()).containsExactly(25);
    assertThat(local.records())
        .allSatisfy(line -> assertThat(line).endsWith("}\n").containsOnlyOnce("\n"));
    assertThat(local.records().get(2))
        .isEqualTo(
            "{\"eventId\":\"event-3\",\"sequenceNumber\":\"3\",\"time\":\"2026-11-21T10:00:00Z\","
                + "\"change\":\"MODIFIED\",\"type\":\"NOTE\","
                + "\"keys\":{\"pk\":{\"S\":\"0\"}},"
                + "\"old\":{\"_type\":{\"S\":\"NOTE\"},\"text\":{\"S\":\"a\"}},"
                + "\"new\":{\"_type\":{\"S\":\"NOTE\"},\"text\":{\"S\":\"x\"}}}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES"})
  void archive_choiceOfImages_isWhatALineHas(String images) throws IOException {
    assertThat(reply(function(local, StreamViewType.fromValue(images)), 1, 1)).isEqualTo(NONE);

    JsonNode line = JSON.readTree(local.records().get(0));
    assertThat(line.has("old")).isEqualTo(images.contains("OLD"));
    assertThat(line.has("new")).isEqualTo(images.contains("NEW"));
    assertThat(line.path("type").asText()).as("without images, too").isEqualTo("NOTE");
  }

  @Test
  void archive_kindsOfChanges_areTold() throws IOException {
    String image = "{\"_type\":{\"S\":\"NOTE\"}}";
    String removal = ",\"eventName\":\"REMOVE\",\"dynamodb\":{\"Keys\":{},\"OldImage\":" + image;
    List<String> records =
        List.of(
            "\"eventName\":\"INSERT\",\"dynamodb\":{\"Keys\":{},\"NewImage\":" + image,
            "\"awsRegion\":\"eu-west-1\"" + removal,
            "\"userIdentity\":{\"type\":\"Service\",\"principalId\":\"dynamodb.amazonaws.com\"}"
                + removal);
    List<String> numbered = new ArrayList<>();
    for (String record : records) {
      int number = numbered.size() + 1;
      numbered.add(
          "{\"eventID\":\"%d\",%s,\"SequenceNumber\":\"%d\"}}".formatted(number, record, number));
    }

    assertThat(reply(function(local), numbered)).isEqualTo(NONE);

    assertThat(local.records())
        .extracting(line -> JSON.readTree(line).path("change").asText())
        .containsExactly("INSERTED", "REMOVED", "EXPIRED");
    assertThat(local.records().get(0)).doesNotContain("\"old\"");
    assertThat(local.records().get(1)).doesNotContain("\"new\"");
  }

  @Test
  void archive_manyRecords_goFiveHundredAtATime() throws IOException {
    assertThat(reply(function(local), 1, 1_201)).isEqualTo(NONE);

    assertThat(local.requests()).containsExactly(500, 500, 201);
    assertThat(numbers(local)).containsExactlyElementsOf(range(1, 1_201));
  }

  @Test
  void archive_largeRecords_goInRequestsOfFourMegabytes() throws IOException {
    List<String> records = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      records.add(record(i, "x".repeat(900_000)));
    }

    assertThat(reply(function(local), records)).isEqualTo(NONE);

    assertThat(local.requests()).containsExactly(3, 3, 3, 3);
    assertThat(numbers(local)).containsExactlyElementsOf(range(1, 12));
  }

  @Test
  void archive_recordOfExactlyTheLimit_isKeptAndOneByteMoreIsNot() throws IOException {
    assertThat(reply(function(local), 1, 1)).isEqualTo(NONE);
    int rest = local.records().get(0).getBytes(UTF_8).length - 1;
    String full = "x".repeat(Archive.MAX_RECORD_BYTES - rest);

    assertThat(reply(function(local), List.of(record(1, full)))).isEqualTo(NONE);
    assertThat(local.records().get(1).getBytes(UTF_8)).hasSize(Archive.MAX_RECORD_BYTES);

    assertThat(reply(function(local), List.of(record(1, "x"), record(2, full + "x"))))
        .isEqualTo(failure(2));
    assertThat(oneLine())
        .contains("\"sequenceNumber\":\"2\"", "1024001", "Archive one image")
        .doesNotContain("xx");
  }

  @Test
  void archive_recordThatCantBeKept_letsWhatComesBeforeItBeKept() throws IOException {
    String broken = "{\"eventID\":\"e\",\"dynamodb\":{\"SequenceNumber\":\"3\",\"Keys\":{}}}";

    assertThat(
            reply(function(local), List.of(record(1, "a"), record(2, "a"), broken, record(4, "a"))))
        .isEqualTo(failure(3));

    assertThat(numbers(local)).containsExactly(1, 2);
    assertThat(oneLine()).contains("no eventName of INSERT, MODIFY or REMOVE");
  }

  @Test
  void archive_imageThatIsNotThere_isAFailureRatherThanAGap() throws IOException {
    String bare =
        "{\"eventID\":\"e\",\"eventName\":\"MODIFY\",\"dynamodb\":{\"SequenceNumber\":\"2\",\"Keys\":{},"
            + "\"NewImage\":{}}}";

    assertThat(reply(function(local), List.of(record(1, "a"), bare))).isEqualTo(failure(2));
    assertThat(reply(function(local, StreamViewType.NEW_IMAGE), List.of(bare))).isEqualTo(NONE);
    assertThat(oneLine()).contains("has no old image");
  }

  @Test
  void archive_someRecordsRefused_arePutAgainAlone() throws IOException {
    Set<String> refused = new HashSet<>();
    local.refuse(line -> number(line) % 10 == 0 && refused.add(line));

    assertThat(reply(function(local), 1, 100)).isEqualTo(NONE);

    assertThat(local.requests()).containsExactly(100, 10);
    assertThat(numbers(local)).hasSize(100).containsAll(range(1, 100));
    assertThat(numbers(local).subList(90, 100))
        .as("in order")
        .containsExactly(10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    assertThat(log.toString(UTF_8)).isEmpty();
  }

  @Test
  void archive_recordsRefusedForGood_reportsTheFirst() throws IOException {
    timeoutSeconds = 1;
    local.refuse(line -> number(line) == 7 || number(line) == 9);

    assertThat(reply(function(local), 1, 25)).isEqualTo(failure(7));

    assertThat(numbers(local)).hasSize(23).doesNotContain(7, 9);
    assertThat(local.requests().subList(1, local.requests().size())).containsOnly(2);
    assertThat(oneLine()).contains("ServiceUnavailableException", "\"event-7\"");
  }

  @Test
  void archive_allRecordsRefused_failsAsAWhole() {
    timeoutSeconds = 1;
    local.refuse(line -> true);

    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> reply(function(local), 1, 25))
        .withMessageContaining("The first of 25 records failed");
    assertThat(local.records()).isEmpty();
    assertThat(local.requests()).hasSizeBetween(1, 8).containsOnly(25);
  }

  @Test
  void archive_noTimeLeft_triesOnceAndReports() throws IOException {
    timeoutSeconds = 0;

    assertThat(reply(function(local), 1, 501)).as("the second request").isEqualTo(failure(501));
    assertThat(reply(function(local), 501, 1_000)).isEqualTo(NONE);

    assertThat(numbers(local)).containsExactlyElementsOf(range(1, 1_000));
  }

  @Test
  void archive_requestsThatFailForAWhile_arePutAgain() throws IOException {
    for (Fault fault : List.of(Fault.throttled(), Fault.internalError(), Fault.requestLost())) {
      LocalArchive archive = new LocalArchive("changes");
      archive.next(Fault.none(), fault, fault);

      assertThat(reply(function(archive), 1, 700)).as(fault.toString()).isEqualTo(NONE);
      assertThat(numbers(archive)).as(fault.toString()).containsExactlyElementsOf(range(1, 700));
    }
    assertThat(log.toString(UTF_8)).isEmpty();
  }

  @Test
  void archive_answersThatAreLost_leaveEveryRecordAtLeastOnce() throws IOException {
    for (Fault fault : List.of(Fault.answerLost(), Fault.answerBroken())) {
      LocalArchive archive = new LocalArchive("changes");
      archive.next(fault);

      assertThat(reply(function(archive), 1, 20)).as(fault.toString()).isEqualTo(NONE);
      assertThat(archive.records()).as(fault.toString()).hasSize(40);
      assertThat(new HashSet<>(archive.records())).as("exact repetitions").hasSize(20);
    }
  }

  @Test
  void archive_requestRefusedForGood_isNotTriedAgain() {
    LocalArchive other = new LocalArchive("other");
    ArchiveFunction astray =
        function(FirehoseArchive.of(other.arn(), credentials(), local.httpClient()));

    assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> reply(astray, 1, 5));
    assertThat(oneLine()).contains("400 ResourceNotFoundException");
  }

  @Test
  void archive_firstRequestThrottledWithoutTime_failsAsAWholeAndComesAgain() throws IOException {
    timeoutSeconds = 0;
    local.next(Fault.throttled());

    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> reply(function(local), 1, 5));
    assertThat(reply(function(local), 1, 5)).isEqualTo(NONE);
    assertThat(numbers(local)).containsExactlyElementsOf(range(1, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "arn:aws:sns:eu-west-1:1:changes",
        "arn:aws:firehose:eu-west-1:1:changes",
        "arn:aws:firehose:eu-west-1:1:deliverystream/",
        "arn:aws:firehose:eu-west-1:1:deliverystream/a\"b"
      })
  void archive_arnOfSomethingElse_isRefused(String arn) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FirehoseArchive.of(arn, credentials(), local.httpClient()))
        .withMessageContaining("arn:aws:firehose:eu-central-1:123456789012:deliverystream/");
  }

  private static final class Audit extends ArchiveFunction {
    Audit(Archive archive, StreamViewType images) {
      super(archive, images);
    }
  }

  private static ArchiveFunction function(LocalArchive archive) {
    return function(archive, StreamViewType.NEW_AND_OLD_IMAGES);
  }

  private static ArchiveFunction function(LocalArchive archive, StreamViewType images) {
    return new Audit(
        FirehoseArchive.of(archive.arn(), credentials(), archive.httpClient()), images);
  }

  private static ArchiveFunction function(Archive archive) {
    return new Audit(archive, StreamViewType.NEW_AND_OLD_IMAGES);
  }

  private static StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
  }

  private static List<Integer> numbers(LocalArchive archive) {
    return archive.records().stream().map(ArchiveFunctionTest::number).toList();
  }

  private static int number(String line) {
    try {
      return JSON.readTree(line).path("sequenceNumber").asInt();
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  private static List<Integer> range(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  private static String failure(int number) {
    return "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + number + "\"}]}";
  }

  private LocalContext context() {
    return new LocalContext(
        new FunctionModel("audit", "Audit", timeoutSeconds, 512, List.of(), List.of()),
        new PrintStream(log, true, UTF_8));
  }

  private String oneLine() {
    assertThat(log.toString(UTF_8).lines()).hasSize(1);
    return log.toString(UTF_8);
  }

  private static String record(int number, String text) {
    return """
        {"eventID":"event-%d","eventName":"MODIFY","dynamodb":{"SequenceNumber":"%d",
        "ApproximateCreationDateTime":1795255200,"Keys":{"pk":{"S":"%d"}},
        "OldImage":{"_type":{"S":"NOTE"},"text":{"S":"a"}},
        "NewImage":{"_type":{"S":"NOTE"},"text":{"S":"%s"}}}}"""
        .formatted(number, number, number % 3, text);
  }

  private String reply(ArchiveFunction function, int first, int last) throws IOException {
    return reply(
        function, IntStream.rangeClosed(first, last).mapToObj(i -> record(i, "x")).toList());
  }

  private String reply(ArchiveFunction function, List<String> records) throws IOException {
    byte[] event = ("{\"Records\":[" + String.join(",", records) + "]}").getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(event), out, context());
    return out.toString(UTF_8);
  }
}
