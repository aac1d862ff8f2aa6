package dev.dovetail.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.Change;
import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidRecord;
import dev.dovetail.ItemKey;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class ItemChangeTest {
  private static final Map<String, AttributeValue> KEYS =
      Map.of("pk", s("NOTE#1"), "sk", s("NOTE"));
  private static final Map<String, AttributeValue> ITEM =
      Map.of("pk", s("NOTE#1"), "sk", s("NOTE"), "_type", s("NOTE"), "text", s("milk"));

  /** A record that refuses some values itself. */
  private record Note(String text) {
    Note {
      if (text.startsWith("secret")) {
        throw new IllegalArgumentException(text);
      }
    }
  }

  private static final class NoteSchema extends EntitySchema<Note> {
    NoteSchema() {
      super(Note.class, EntityInfo.of("NOTE", "text"));
    }

    @Override
    public ItemKey key(Note note) {
      return new ItemKey("NOTE#1", "NOTE");
    }

    @Override
    protected void write(Note note, ItemWriter item) {
      item.string("text", note.text());
    }

    @Override
    protected Note read(ItemReader item) {
      return new Note(item.string("text"));
    }
  }

  @Test
  void as_insert_isTheRecord() {
    Record record = record(OperationType.INSERT, stream -> stream.newImage(ITEM));
    Change.Origin origin = new Change.Origin("id", "7", new ItemKey("NOTE#1", "NOTE"));

    assertThat(ItemChange.of(record).type()).isEqualTo("NOTE");
    assertThat(ItemChange.of(record).raw()).isEqualTo(new Change.Inserted<>(origin, ITEM));
    assertThat(ItemChange.of(record).as(new NoteSchema()))
        .isEqualTo(new Change.Inserted<>(origin, new Note("milk")));
  }

  @Test
  void as_recordThatRefusesAValue_isInvalidItemWithoutTheValue() {
    Record record =
        record(
            OperationType.REMOVE,
            stream -> stream.oldImage(Map.of("_type", s("NOTE"), "text", s("secret"))));

    assertThatExceptionOfType(InvalidItem.class)
        .isThrownBy(() -> ItemChange.of(record).as(new NoteSchema()))
        .withMessageContaining("NOTE")
        .withMessageContaining("IllegalArgumentException")
        .withMessageNotContaining("secret")
        .withNoCause();
  }

  /** Each event, and the images without which it tells nothing. */
  static Stream<Arguments> incomplete() {
    return Stream.of(
        Arguments.of(OperationType.INSERT, "NewImage", null, ITEM),
        Arguments.of(OperationType.MODIFY, "OldImage", ITEM, null),
        Arguments.of(OperationType.MODIFY, "NewImage", null, ITEM),
        Arguments.of(OperationType.REMOVE, "OldImage", ITEM, null));
  }

  @ParameterizedTest
  @MethodSource("incomplete")
  void of_recordWithoutAnImage_saysWhichAndWhy(
      OperationType event,
      String missing,
      Map<String, AttributeValue> newImage,
      Map<String, AttributeValue> oldImage) {
    Record record =
        record(
            event,
            stream -> {
              stream.streamViewType(StreamViewType.KEYS_ONLY);
              if (newImage != null) {
                stream.newImage(newImage);
              }
              if (oldImage != null) {
                stream.oldImage(oldImage);
              }
            });

    assertThatExceptionOfType(InvalidRecord.class)
        .isThrownBy(() -> ItemChange.of(record))
        .withMessage(
            "The stream record id of type %s has no %s; its stream's view type is KEYS_ONLY. Typed"
                    .formatted(event, missing)
                + " changes need a stream with the view type NEW_AND_OLD_IMAGES: the type of an"
                + " item is one of its attributes.");
  }

  static Stream<Arguments> broken() {
    Record whole = record(OperationType.INSERT, stream -> stream.newImage(ITEM));
    return Stream.of(
        Arguments.of(Record.builder().build(), "dynamodb"),
        Arguments.of(whole.copy(b -> b.eventID(null)), "eventID"),
        Arguments.of(whole.copy(b -> b.eventName((String) null)), "no eventName"),
        Arguments.of(whole.copy(b -> b.eventName("TRUNCATE")), "INSERT, MODIFY or REMOVE"),
        Arguments.of(with(whole, stream -> stream.sequenceNumber(null)), "SequenceNumber"),
        Arguments.of(with(whole, stream -> stream.keys(null)), "no string pk"),
        Arguments.of(with(whole, stream -> stream.keys(Map.of("pk", s("A")))), "no string sk"),
        Arguments.of(
            with(whole, stream -> stream.keys(Map.of("pk", AttributeValue.fromN("1")))),
            "no string pk"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void of_recordThatIsNotWhole_isRefused(Record record, String message) {
    assertThatExceptionOfType(InvalidRecord.class)
        .isThrownBy(() -> ItemChange.of(record))
        .withMessageContaining(message)
        .withMessageNotContaining("milk");
  }

  @ParameterizedTest
  @EnumSource(
      value = OperationType.class,
      names = {"INSERT", "MODIFY"})
  void of_serviceThatWrites_isNoExpiry(OperationType event) {
    Record record =
        record(event, stream -> stream.newImage(ITEM).oldImage(ITEM))
            .copy(
                b -> b.userIdentity(i -> i.type("Service").principalId("dynamodb.amazonaws.com")));

    assertThat(ItemChange.of(record).raw()).isNotInstanceOf(Change.Expired.class);
  }

  private static Record record(OperationType event, Consumer<StreamRecord.Builder> stream) {
    StreamRecord.Builder dynamodb = StreamRecord.builder().keys(KEYS).sequenceNumber("7");
    stream.accept(dynamodb);
    return Record.builder().eventID("id").eventName(event).dynamodb(dynamodb.build()).build();
  }

  private static Record with(Record record, Consumer<StreamRecord.Builder> change) {
    StreamRecord stream = Objects.requireNonNull(record.dynamodb());
    return record.copy(b -> b.dynamodb(stream.copy(change)));
  }

  private static AttributeValue s(String text) {
    return AttributeValue.fromS(text);
  }
}
