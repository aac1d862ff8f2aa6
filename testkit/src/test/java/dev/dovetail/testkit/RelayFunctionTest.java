package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.lambda.streams.Message;
import dev.dovetail.lambda.streams.RelayFunction;
import dev.dovetail.lambda.streams.SnsTopic;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.testkit.LocalTopic.Published;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.model.Record;

class RelayFunctionTest {
  private static final String NONE = "{\"batchItemFailures\":[]}";

  private final LocalTopic local = new LocalTopic("changes");
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private int timeoutSeconds = 10;

  @Test
  void relay_records_arePublishedInOrderTenAtATime() throws IOException {
    assertThat(reply(relay(local), 1, 25)).isEqualTo(NONE);

    assertThat(bodies(local)).containsExactlyElementsOf(numbers(1, 25));
    assertThat(local.messages().get(3))
        .isEqualTo(
            new Published(
                "message-4",
                "Change 4",
                "4",
                Map.of(
                    "eventId",
                    "event-4",
                    "kind",
                    "a \"b\" & \u00fc",
                    "price",
                    "4.50",
                    "tags",
                    "[\"x\",\"\\\"\"]"),
                null));
  }

  @Test
  void relay_recordWithoutAMessage_isDone() throws IOException {
    RelayFunction odd =
        function(local, n -> n % 2 == 1 ? Optional.of(Message.of("" + n)) : Optional.empty());

    assertThat(reply(odd, 1, 6)).isEqualTo(NONE);
    assertThat(bodies(local)).containsExactly("1", "3", "5");
  }

  @Test
  void relay_oneMessageRefused_isReportedAndComesAgain() throws IOException {
    local.refuse(message -> message.body().equals("7"));
    assertThat(reply(relay(local), 1, 25)).isEqualTo(failure(7));
    assertThat(bodies(local)).as("nothing behind its batch").doesNotContain("11").hasSize(9);
    assertThat(oneLine()).contains("InternalError", "\"event-7\"");

    local.refuse(message -> false);
    assertThat(reply(relay(local), 7, 25)).isEqualTo(NONE);
    assertThat(bodies(local).stream().distinct()).hasSize(25);
  }

  @Test
  void relay_severalMessagesRefused_reportsTheFirst() throws IOException {
    local.refuse(message -> Integer.parseInt(message.body()) >= 15);

    assertThat(reply(relay(local), 1, 25)).isEqualTo(failure(15));
  }

  @Test
  void relay_requestsThatFail_reportTheFirstOfTheirMessages() throws IOException {
    for (Fault fault :
        List.of(
            Fault.throttled(), Fault.internalError(), Fault.requestLost(), Fault.answerLost())) {
      LocalTopic topic = new LocalTopic("changes");
      topic.next(Fault.none(), fault);

      assertThat(reply(relay(topic), 1, 25)).as(fault.toString()).isEqualTo(failure(11));
      assertThat(reply(relay(topic), 11, 25)).as(fault.toString()).isEqualTo(NONE);
      assertThat(bodies(topic).stream().distinct())
          .as(fault.toString())
          .containsExactlyElementsOf(numbers(1, 25));
    }
  }

  @Test
  void relay_firstMessageFails_failsAsAWhole() {
    local.next(Fault.throttled());

    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> reply(relay(local), 1, 3))
        .withMessageContaining("The first of 3 records failed");
    assertThat(oneLine()).contains("400 Throttling");
  }

  @Test
  void relay_codeThatFails_publishesWhatComesBeforeIt() throws IOException {
    RelayFunction failing =
        function(
            local,
            n -> {
              if (n == 4) {
                throw new IllegalStateException("secret");
              }
              return Optional.of(Message.of("" + n));
            });

    assertThat(reply(failing, 1, 9)).isEqualTo(failure(4));
    assertThat(bodies(local)).containsExactly("1", "2", "3");
    assertThat(oneLine()).doesNotContain("secret");
  }

  @Test
  void relay_messageTooLarge_isAFailureThatSaysSo() throws IOException {
    RelayFunction large =
        function(local, n -> Optional.of(Message.of(n == 2 ? "\u00fc".repeat(131_072) : "a")));

    assertThat(reply(large, 1, 3)).isEqualTo(failure(2));
    assertThat(oneLine()).contains("262144", "Tell subscribers the item's key");
  }

  @Test
  void relay_largeMessages_goInSeveralRequests() throws IOException {
    RelayFunction large = function(local, n -> Optional.of(Message.of("x".repeat(100_000))));

    assertThat(reply(large, 1, 7)).isEqualTo(NONE);
    assertThat(local.messages()).hasSize(7);
  }

  @Test
  void relay_timeIsUp_reportsTheFirstThatWasNotPublished() throws IOException {
    timeoutSeconds = 0;

    assertThat(reply(relay(local), 1, 25)).isEqualTo(failure(11));
    assertThat(bodies(local)).containsExactlyElementsOf(numbers(1, 10));
  }

  @Test
  void fifo_repeatedRecords_arePublishedOnce() throws IOException {
    LocalTopic fifo = new LocalTopic("changes.fifo");

    assertThat(reply(relay(fifo), 1, 25)).isEqualTo(NONE);
    assertThat(reply(relay(fifo), 10, 25)).isEqualTo(NONE);

    assertThat(bodies(fifo)).containsExactlyElementsOf(numbers(1, 25));
  }

  @Test
  void fifo_messageOfAnItemThatFails_isNotOvertakenByItsNext() throws IOException {
    LocalTopic fifo = new LocalTopic("changes.fifo");
    // Records 2 and 5 are of one item, as their remainder by three is their key.
    fifo.refuse(message -> message.body().equals("2"));
    assertThat(reply(relay(fifo), 1, 6)).isEqualTo(failure(2));
    assertThat(bodies(fifo)).contains("1").doesNotContain("5");

    fifo.refuse(message -> false);
    assertThat(reply(relay(fifo), 2, 6)).isEqualTo(NONE);

    Map<String, List<String>> byGroup =
        fifo.messages().stream()
            .collect(
                Collectors.groupingBy(
                    message -> String.valueOf(message.group()),
                    Collectors.mapping(Published::body, Collectors.toList())));
    assertThat(byGroup.values())
        .containsExactlyInAnyOrder(List.of("1", "4"), List.of("2", "5"), List.of("3", "6"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "arn:aws:sqs:eu-west-1:1:q", "arn:aws:sns::1:t", "topic"})
  void topic_arnOfSomethingElse_isRefused(String arn) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SnsTopic.of(arn, credentials(), local.httpClient()))
        .withMessageContaining("arn:aws:sns:");
  }

  @Test
  void message_whatSnsRefuses_isRefusedWhenItIsMade() {
    Message message = Message.of("a");

    assertThatIllegalArgumentException().isThrownBy(() -> Message.of(""));
    assertThatIllegalArgumentException().isThrownBy(() -> message.withSubject("a\nb"));
    assertThatIllegalArgumentException().isThrownBy(() -> message.withSubject("x".repeat(100)));
    assertThatIllegalArgumentException().isThrownBy(() -> message.withAttribute("a..b", "c"));
    assertThatIllegalArgumentException().isThrownBy(() -> message.withAttribute("AWS.a", "c"));
    assertThatIllegalArgumentException().isThrownBy(() -> message.withAttribute("a", ""));
    assertThatIllegalArgumentException().isThrownBy(() -> message.inGroup("a b"));
  }

  private interface Messages {
    Optional<Message> of(int number);
  }

  private static RelayFunction relay(LocalTopic topic) {
    return function(
        topic,
        n ->
            Optional.of(
                Message.of("" + n)
                    .withSubject("Change " + n)
                    .withAttribute("kind", "a \"b\" & \u00fc")
                    .withAttribute("price", new BigDecimal(n + ".50"))
                    .withAttribute("tags", List.of("x", "\""))));
  }

  private static RelayFunction function(LocalTopic topic, Messages messages) {
    return new RelayFunction(SnsTopic.of(topic.arn(), credentials(), topic.httpClient())) {
      @Override
      protected Optional<Message> message(Record record) {
        return messages.of(Integer.parseInt(record.dynamodb().sequenceNumber()));
      }
    };
  }

  private static StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
  }

  private static List<String> bodies(LocalTopic topic) {
    return topic.messages().stream().map(Published::body).toList();
  }

  private static List<String> numbers(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
  }

  private static String failure(int number) {
    return "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + number + "\"}]}";
  }

  private LocalContext context() {
    return new LocalContext(
        new FunctionModel("relay", "Relay", timeoutSeconds, 512, List.of(), List.of()),
        new PrintStream(log, true, UTF_8));
  }

  private String oneLine() {
    assertThat(log.toString(UTF_8).lines()).hasSize(1);
    return log.toString(UTF_8);
  }

  private String reply(RelayFunction function, int first, int last) throws IOException {
    List<String> records = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      records.add(
          "{\"eventID\":\"event-%d\",\"dynamodb\":{\"SequenceNumber\":\"%d\",\"Keys\":{\"pk\":{\"S\":\"%d\"}}}}"
              .formatted(i, i, i % 3));
    }
    byte[] event = ("{\"Records\":[" + String.join(",", records) + "]}").getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(event), out, context());
    return out.toString(UTF_8);
  }
}
