package dev.dovetail.spi;

import dev.dovetail.ConditionFailed;
import dev.dovetail.InvalidCondition;
import dev.dovetail.InvalidItem;
import dev.dovetail.ItemKey;
import dev.dovetail.NotFound;
import dev.dovetail.RepositoryException;
import dev.dovetail.RequestFailed;
import dev.dovetail.StaleVersion;
import dev.dovetail.WrongType;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Tells from an exception of the SDK what a repository has to throw. */
final class Refusals {
  private Refusals() {}

  static RepositoryException ofCondition(
      ItemKey key,
      EntitySchema<?> schema,
      Expiry expiry,
      @Nullable Long expected,
      ConditionalCheckFailedException e) {
    if (!e.hasItem() || expiry.hides(e.item())) {
      return new NotFound(key, e);
    }
    Map<String, AttributeValue> item = e.item();
    String found = EntitySchema.typeOf(item);
    if (!schema.info().types().has(found)) {
      return new WrongType(key, schema.info().type(), found);
    }
    try {
      if (schema.info().entityVersion().isAfter(item)) {
        schema.mapToItem(item);
      }
    } catch (InvalidItem unreadable) {
      return unreadable;
    }
    String version = schema.info().version();
    if (expected != null && version != null && item.containsKey(version)) {
      long actual = new ItemReader(found, item).longInteger(version);
      if (actual != expected) {
        return new StaleVersion(key, expected, actual, e);
      }
    }
    return new ConditionFailed(key, readable(schema, item), e);
  }

  /** The record of an item, or null if it can't be read: that is not what the caller asked. */
  private static @Nullable Object readable(
      EntitySchema<?> schema, Map<String, AttributeValue> item) {
    try {
      return schema.mapToItem(item);
    } catch (RepositoryException e) {
      return null;
    }
  }

  /** The same of an update, which may demand more of an item than its version. */
  static RepositoryException ofUpdate(
      ItemKey key,
      EntitySchema<?> schema,
      Expiry expiry,
      ItemUpdate update,
      ConditionalCheckFailedException e) {
    RepositoryException refusal = ofCondition(key, schema, expiry, update.expectedVersion(), e);
    String unmet = refusal instanceof ConditionFailed ? update.unmet(e.item()) : null;
    if (unmet == null || !(refusal instanceof ConditionFailed failed)) {
      return refusal;
    }
    Object found = failed.item(schema.itemType().rawClass()).orElse(null);
    return new ConditionFailed(key, unmet, found, e);
  }

  /** {@return why an item as it was read can't be written, or null if it can} */
  static @Nullable RepositoryException ofItem(
      ItemKey key,
      EntitySchema<?> schema,
      Expiry expiry,
      ItemUpdate update,
      Map<String, AttributeValue> item) {
    boolean there = !item.isEmpty() && !expiry.hides(item);
    if (there && schema.info().types().has(EntitySchema.typeOf(item)) && update.isMetBy(item)) {
      return null;
    }
    ConditionalCheckFailedException.Builder cause =
        ConditionalCheckFailedException.builder()
            .message("The item as it was read does not meet the condition.");
    if (!item.isEmpty()) {
      cause.item(item);
    }
    return ofCondition(key, schema, expiry, update.expectedVersion(), cause.build());
  }

  static RepositoryException of(
      String operation, String table, ItemView<?> schema, SdkException e) {
    RepositoryException invalid = invalid("a ".concat(schema.info().type()), e);
    return invalid == null
        ? new RequestFailed(operation + " on table \"" + table + "\"", isThrottled(e), e)
        : invalid;
  }

  /**
   * One transaction that is still in progress, because an earlier attempt of the same began it, may
   * be done later, though the SDK takes it for throttling.
   */
  static RepositoryException ofTransaction(String operation, String table, SdkException e) {
    RepositoryException invalid = invalid("an item of the transaction", e);
    return invalid == null
        ? new RequestFailed(
            operation + ", first of table \"" + table + "\",",
            isThrottled(e) && !(e instanceof TransactionInProgressException),
            e)
        : invalid;
  }

  /** What a request asked for that DynamoDB does not do, or null if that is not why it failed. */
  private static @Nullable RepositoryException invalid(String what, SdkException e) {
    String message =
        e instanceof AwsServiceException service
                && service.awsErrorDetails() != null
                && "ValidationException".equals(service.awsErrorDetails().errorCode())
            ? service.awsErrorDetails().errorMessage()
            : null;
    if (isTooLarge(message)) {
      return tooLarge(what, e);
    } else if (isNoNumber(message)) {
      return noNumber(what, e);
    } else if (message != null && message.contains("Expression size")) {
      InvalidCondition tooLong =
          new InvalidCondition(
              "The condition or the update of "
                  + what
                  + " is longer, with its values, than DynamoDB takes. Nothing was written. Use"
                  + " fewer or shorter values.");
      tooLong.initCause(e);
      return tooLong;
    }
    return null;
  }

  static InvalidItem tooLarge(String what, SdkException e) {
    return InvalidItem.tooLarge(
        "The write would give "
            + what
            + " more than "
            + ItemSize.LIMIT
            + " bytes, which DynamoDB does not allow for an item. Nothing was written.",
        e);
  }

  static InvalidItem noNumber(String what, SdkException e) {
    return new InvalidItem(
        "The write would give "
            + what
            + " a number that DynamoDB does not keep: one of more than 38 digits, or of an exponent"
            + " that is not from -130 to 125. Nothing was written.",
        e);
  }

  static boolean isThrottled(SdkException e) {
    return e instanceof ProvisionedThroughputExceededException
        || e instanceof RequestLimitExceededException
        || e instanceof AwsServiceException service && service.isThrottlingException();
  }

  /** The result of an addition, which nobody knows before; there is no code for this either. */
  static boolean isNoNumber(@Nullable String message) {
    return message != null
        && (message.contains("Number overflow")
            || message.contains("Number underflow")
            || message.contains("38 digits")
            || message.contains("38 significant digits"));
  }

  /**
   * DynamoDB has no code of its own for this; its messages name the size, whatever else they say.
   */
  static boolean isTooLarge(@Nullable String message) {
    return message != null && message.contains("Item size");
  }
}
