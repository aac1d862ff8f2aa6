package dev.dovetail.spi;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Brings a stored item to the present entity version, so that a write which was refused for its
 * version can be sent again. For one call.
 */
final class OldItem {
  private final DynamoDbClient client;
  private final PresentForm form;

  OldItem(DynamoDbClient client, String table, EntitySchema<?> schema, Expiry expiry) {
    this.client = client;
    this.form = new PresentForm(table, schema, expiry);
  }

  /**
   * Writes the item that did not meet a condition in its present form, if it has an older one, and
   * returns whether the refused request is worth sending again.
   */
  boolean upgraded(ConditionalCheckFailedException refusal) {
    return upgraded(form.request(refusal));
  }

  /**
   * Writes an item in its present form, if it has an older one, and returns whether it is worth
   * being looked at again.
   */
  boolean upgraded(Map<String, AttributeValue> stored) {
    return upgraded(form.request(stored));
  }

  private boolean upgraded(@Nullable UpdateItemRequest request) {
    if (request == null) {
      return false;
    }
    try {
      client.updateItem(request);
    } catch (ConditionalCheckFailedException e) {
      return true; // Somebody else wrote the item, perhaps in its present form.
    } catch (SdkException e) {
      throw form.failure(e);
    }
    return true;
  }
}
