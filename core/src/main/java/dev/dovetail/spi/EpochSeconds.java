package dev.dovetail.spi;

import dev.dovetail.InvalidItem;
import dev.dovetail.key.InstantText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stores a point in time as DynamoDB's time to live wants it: as a number of whole seconds since
 * 1970. All methods are pure.
 */
public final class EpochSeconds {
  private EpochSeconds() {}

  /**
   * {@return a number; that of the next second if the time is between two, so that no item expires
   * before its time}
   *
   * @param name the component's name, for the message of an error
   * @param value the time
   * @throws InvalidItem if it is null, or its year is not from 0 to 9999
   */
  public static AttributeValue of(String name, @Nullable Instant value) {
    Instant time = Attributes.required(name, value);
    Instant stored = time.getNano() == 0 ? time : Instant.ofEpochSecond(time.getEpochSecond() + 1);
    if (!InstantText.canWrite(stored)) {
      throw new InvalidItem(
          "The component "
              + name
              + " is a time whose year is not from 0 to 9999, as that of a stored time must be.");
    }
    return AttributeValue.createN(Long.toString(stored.getEpochSecond()));
  }

  /**
   * {@return the time that an attribute says}
   *
   * @throws InvalidItem if there is no such attribute, or one that is no number of seconds
   */
  public static Instant read(String name, ItemReader item) {
    long second = item.longInteger(name);
    if (second < Instant.MIN.getEpochSecond() || second > Instant.MAX.getEpochSecond()) {
      throw item.unknownConstant(name, "Instant");
    }
    return Instant.ofEpochSecond(second);
  }
}
