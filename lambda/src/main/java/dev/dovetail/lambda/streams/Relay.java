package dev.dovetail.lambda.streams;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Publishes the messages of one batch of records, as many at a time as the topic takes. */
final class Relay {
  private static final String EVENT_ID = "eventId";
  private static final int NONE = -1;

  private final RelayFunction function;
  private final Topic topic;
  private final Context context;
  private final List<Record> records;

  private final List<Message> messages = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final Set<String> groups = new HashSet<>();
  private int bytes;

  Relay(RelayFunction function, Topic topic, Context context, List<Record> records) {
    this.function = function;
    this.topic = topic;
    this.context = context;
    this.records = records;
  }

  /** Publishes until a record fails or the time is up, and returns how many records are done. */
  int done() {
    boolean published = false;
    for (int i = 0; i < records.size(); i++) {
      Optional<Message> message;
      try {
        message = message(records.get(i));
      } catch (VirtualMachineError e) {
        throw e;
      } catch (Throwable e) {
        int failed = publish();
        return failed == NONE ? failedAt(i, e) : failed;
      }
      if (message.isEmpty()) {
        continue;
      }
      if (!fits(message.get())) {
        int failed = publish();
        if (failed != NONE) {
          return failed;
        }
        published = true;
      }
      // The first messages are tried in any case, so that a batch always goes on.
      if (published && context.getRemainingTimeInMillis() < BatchReply.RESERVE_MILLIS) {
        int failed = publish();
        return failed == NONE ? i : failed;
      }
      add(i, message.get());
    }
    int failed = publish();
    return failed == NONE ? records.size() : failed;
  }

  private Optional<Message> message(Record record) throws Exception {
    Optional<Message> wanted = function.message(record);
    if (wanted.isEmpty()) {
      return wanted;
    }
    Message message = wanted.get();
    if (record.eventID() != null) {
      message = message.withAttribute(EVENT_ID, record.eventID());
    }
    message =
        topic.fifo()
            ? message.forFifo(KeyHash.of(record), KeyHash.eventId(record))
            : message.withoutGroup();
    int size = MessageSize.of(message);
    if (size > Topic.MAX_BYTES) {
      throw PublishFailure.tooLarge(
          "The message, with its attributes,",
          size,
          Topic.MAX_BYTES,
          "Tell subscribers the item's key instead of the item.");
    }
    return Optional.of(message);
  }

  /** Two messages of a group go one after the other: of a batch the first alone might fail. */
  private boolean fits(Message message) {
    return messages.size() < Topic.MAX_MESSAGES
        && bytes + MessageSize.of(message) <= Topic.MAX_BYTES
        && (message.group().isEmpty() || !groups.contains(message.group().get()));
  }

  private void add(int place, Message message) {
    messages.add(message);
    places.add(place);
    bytes += MessageSize.of(message);
    if (message.group().isPresent()) {
      groups.add(message.group().get());
    }
  }

  /** Publishes what is gathered, and returns the first record whose message failed, or none. */
  private int publish() {
    if (messages.isEmpty()) {
      return NONE;
    }
    int failed = NONE;
    try {
      String code = "";
      for (Topic.Refused refused : topic.publish(List.copyOf(messages))) {
        int place = places.get(refused.index());
        if (failed == NONE || place < failed) {
          failed = place;
          code = refused.code();
        }
      }
      if (failed != NONE) {
        failedAt(failed, PublishFailure.refused("The topic", code));
      }
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      failed = failedAt(places.get(0), e);
    }
    messages.clear();
    places.clear();
    groups.clear();
    bytes = 0;
    return failed;
  }

  private int failedAt(int place, Throwable failure) {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    context.getLogger().log(FailureLine.of(records.get(place), failure));
    return place;
  }
}
