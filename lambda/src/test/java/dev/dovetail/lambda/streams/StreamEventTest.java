package dev.dovetail.lambda.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.InvalidRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class StreamEventTest {
  private static final int EVENTS = 20_000;
  private static final int IMAGES = 300;

  @Test
  void read_exampleOfTheDocumentation_isItsRecords() throws IOException {
    Map<String, AttributeValue> key = Map.of("Id", n("101"));
    Map<String, AttributeValue> first = Map.of("Id", n("101"), "Message", s("New item!"));
    Map<String, AttributeValue> second =
        Map.of("Id", n("101"), "Message", s("This item has changed"));

    assertThat(StreamEvent.read(file("documentation")))
        .containsExactly(
            Record.builder()
                .eventID("1")
                .eventVersion("1.0")
                .eventName(OperationType.INSERT)
                .eventSource("aws:dynamodb")
                .awsRegion("us-west-2")
                .dynamodb(
                    b ->
                        b.keys(key)
                            .newImage(first)
                            .sequenceNumber("111")
                            .sizeBytes(26L)
                            .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .build(),
            Record.builder()
                .eventID("2")
                .eventVersion("1.0")
                .eventName(OperationType.MODIFY)
                .eventSource("aws:dynamodb")
                .awsRegion("us-west-2")
                .dynamodb(
                    b ->
                        b.keys(key)
                            .oldImage(first)
                            .newImage(second)
                            .sequenceNumber("222")
                            .sizeBytes(59L)
                            .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .build());
  }

  @Test
  void read_expiry_hasIdentityTimeAndSequenceNumber() throws IOException {
    Record record = StreamEvent.read(file("expiry")).get(0);

    assertThat(record.userIdentity().type()).isEqualTo("Service");
    assertThat(record.userIdentity().principalId()).isEqualTo("dynamodb.amazonaws.com");
    assertThat(record.dynamodb().approximateCreationDateTime())
        .isEqualTo(Instant.ofEpochSecond(1795257296));
    assertThat(record.dynamodb().sequenceNumber()).isEqualTo("4421584500000000017450439092");
    assertThat(record.dynamodb().hasNewImage()).isFalse();
  }

  @Test
  void read_everyTypeOfAttribute_isExact() throws IOException {
    Record record = StreamEvent.read(file("types")).get(0);

    assertThat(record.userIdentity()).isNull();
    assertThat(record.dynamodb().hasOldImage()).isFalse();
    assertThat(record.dynamodb().approximateCreationDateTime())
        .isEqualTo(Instant.ofEpochSecond(1795257296, 250_000_000));
    assertThat(record.dynamodb().newImage())
        .containsExactly(
            Map.entry("text", s("a \"b\" \u00e9 \ud83d\ude00")),
            Map.entry("empty", s("")),
            Map.entry("digits", n("12345678901234567890.123456789012345678")),
            Map.entry("huge", n("-99999999999999999999999999999999999999E+87")),
            Map.entry("bytes", AttributeValue.fromB(bytes(0, 1, 255, 128))),
            Map.entry("noBytes", AttributeValue.fromB(bytes())),
            Map.entry("yes", AttributeValue.fromBool(true)),
            Map.entry("no", AttributeValue.fromBool(false)),
            Map.entry("none", AttributeValue.fromNul(true)),
            Map.entry(
                "map",
                AttributeValue.fromM(
                    Map.of(
                        "in",
                        AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of()), n("0.1"))),
                        "S",
                        s("S")))),
            Map.entry("list", AttributeValue.fromL(List.of())),
            Map.entry("texts", AttributeValue.fromSs(List.of("", "b", "a"))),
            Map.entry(
                "numbers",
                AttributeValue.fromNs(
                    List.of(
                        "3",
                        "1E-130",
                        "-0.000000000000000000000000000000000000010000000000000000000000000000000000001"))),
            Map.entry("binaries", AttributeValue.fromBs(List.of(bytes(1), bytes(0)))));
  }

  @Test
  void read_randomImages_areTheImages() throws IOException {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    RandomImage random = new RandomImage(new Random(seed));
    for (int i = 0; i < IMAGES; i++) {
      Map<String, AttributeValue> image = random.image();
      String event =
          "{\"Records\":[{\"dynamodb\":{\"SequenceNumber\":\"1\",\"NewImage\":"
              + RandomImage.json(image)
              + "}}]}";

      assertThat(StreamEvent.read(in(event)).get(0).dynamodb().newImage())
          .as("seed %d, image %d: %s", seed, i, event)
          .isEqualTo(image);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"Records\":{}}",
        "{\"Records\":[1]}",
        "{\"Records\":[null]}",
        "{\"Records\":[]} x",
        "{\"Records\":[]}{}",
        "{\"Records\":[]",
        "{\"Records\":[],\"Records\":[]}",
        "{\"httpMethod\":\"GET\",\"path\":\"/secret\"}",
        "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"secret\"}]}",
        "{\"Records\":[{\"eventID\":\"1\"}]}",
        "{\"Records\":[{\"dynamodb\":{}}]}",
        "{\"Records\":[{\"dynamodb\":{\"SequenceNumber\":\"\"}}]}",
        "{\"Records\":[{\"dynamodb\":{\"SequenceNumber\":1}}]}"
      })
  void read_noEventOfAStream_isRefusedWithoutItsContent(String event) {
    assertThatExceptionOfType(InvalidRecord.class)
        .isThrownBy(() -> StreamEvent.read(in(event)))
        .withMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "1",
        "null",
        "{\"X\":\"secret\"}",
        "{\"s\":\"secret\"}",
        "{\"S\":1}",
        "{\"S\":null}",
        "{\"S\":\"a\",\"N\":\"1\"}",
        "{\"N\":1}",
        "{\"N\":\"\"}",
        "{\"N\":\"secret\"}",
        "{\"N\":\"NaN\"}",
        "{\"N\":\"1E131\"}",
        "{\"N\":\"1E-1000000000\"}",
        "{\"N\":\"1E999999999999\"}",
        "{\"N\":\"123456789012345678901234567890123456789\"}",
        "{\"B\":\"secret!\"}",
        "{\"BOOL\":\"true\"}",
        "{\"NULL\":1}",
        "{\"M\":[]}",
        "{\"M\":{\"a\":1}}",
        "{\"L\":{}}",
        "{\"L\":[1]}",
        "{\"SS\":[1]}",
        "{\"SS\":\"a\"}",
        "{\"NS\":[\"a\"]}",
        "{\"BS\":[\"?\"]}"
      })
  void read_noAttribute_isRefusedWithoutItsValue(String attribute) {
    String event =
        "{\"Records\":[{\"dynamodb\":{\"SequenceNumber\":\"1\",\"NewImage\":{\"a\":"
            + attribute
            + "}}}]}";
    assertThatExceptionOfType(InvalidRecord.class)
        .isThrownBy(() -> StreamEvent.read(in(event)))
        .withMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1e300", "1e-1000000000", "1e999999999999", "\"1\"", "true"})
  void read_noTime_isRefused(String time) {
    assertThatExceptionOfType(InvalidRecord.class)
        .isThrownBy(
            () ->
                StreamEvent.read(
                    in(
                        "{\"Records\":[{\"dynamodb\":{\"SequenceNumber\":\"1\","
                            + "\"ApproximateCreationDateTime\":"
                            + time
                            + "}}]}")))
        .withMessageContaining("DynamoDB stream");
  }

  @Test
  void read_mutatedEvent_isRecordsOrARefusal() throws IOException {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    List<byte[]> events =
        List.of(
            file("documentation").readAllBytes(),
            file("expiry").readAllBytes(),
            file("types").readAllBytes());
    int read = 0;
    int refused = 0;
    for (int i = 0; i < EVENTS; i++) {
      byte[] event = Mutation.of(events.get(random.nextInt(events.size())), random);
      try {
        StreamEvent.read(new ByteArrayInputStream(event))
            .forEach(record -> assertThat(record.dynamodb().sequenceNumber()).isNotBlank());
        read++;
      } catch (InvalidRecord e) {
        refused++;
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "seed " + seed + ", event " + i + ": " + new String(event, StandardCharsets.UTF_8), e);
      }
    }
    assertThat(read).as("read, seed %d", seed).isGreaterThan(EVENTS / 100);
    assertThat(refused).as("refused, seed %d", seed).isGreaterThan(EVENTS / 10);
  }

  private static InputStream file(String name) {
    InputStream file = StreamEventTest.class.getResourceAsStream("/streams/" + name + ".json");
    if (file == null) {
      throw new IllegalArgumentException(name);
    }
    return file;
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static AttributeValue s(String text) {
    return AttributeValue.fromS(text);
  }

  private static AttributeValue n(String text) {
    return AttributeValue.fromN(text);
  }

  private static SdkBytes bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return SdkBytes.fromByteArray(bytes);
  }
}
