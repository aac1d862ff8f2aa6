package dev.dovetail.spi;

import dev.dovetail.TableOptions;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The mark that one call of a repository leaves on the item it writes.
 *
 * <p>The SDK sends a request again if its answer is lost. If the first attempt was done, the second
 * one meets its item and fails its condition; the mark tells that the call has succeeded.
 * Immutable.
 */
final class WriteToken {
  private final AttributeValue value;

  private WriteToken(AttributeValue value) {
    this.value = value;
  }

  /** {@return a token that no other call has} */
  static WriteToken of(TableOptions options) {
    return new WriteToken(AttributeValue.createS(options.writeTokens().get()));
  }

  void mark(Map<String, AttributeValue> item) {
    item.put(ItemAttributes.WRITE, value);
  }

  void mark(ItemUpdate update) {
    update.token(value);
  }

  /** {@return whether the item that did not meet the condition was written by this very call} */
  boolean isOn(ConditionalCheckFailedException refusal) {
    return refusal.hasItem() && value.equals(refusal.item().get(ItemAttributes.WRITE));
  }

  /**
   * {@return whether an earlier attempt may have removed the item that is not there}
   *
   * <p>A deleted item has no mark to tell by.
   */
  static boolean mayHaveRemoved(ConditionalCheckFailedException refusal) {
    Integer attempts = refusal.numAttempts();
    return !refusal.hasItem() && attempts != null && attempts > 1;
  }
}
