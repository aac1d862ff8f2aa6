package dev.dovetail.spi;

import dev.dovetail.ConditionFailed;
import dev.dovetail.ItemKey;
import dev.dovetail.NotUnique;
import dev.dovetail.RepositoryException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Takes a unique value for an item, or gives it back. Immutable. */
final class PreparedGuard extends PreparedAction {
  private final ItemKey owner;
  private final String type;
  private final @Nullable String claimed;
  private final TransactWriteItem action;

  /**
   * Prepares one.
   *
   * @param guard the key of the item that guards the value, which has the value in it
   * @param owner the key of the entity's item
   * @param type its type
   * @param claimed the component whose value is taken, or null if it is given back
   */
  PreparedGuard(
      ItemKey guard,
      ItemKey owner,
      String type,
      @Nullable String claimed,
      TransactWriteItem action) {
    super(guard);
    this.owner = owner;
    this.type = type;
    this.claimed = claimed;
    this.action = action;
  }

  @Override
  @Nullable OldItem oldItem(DynamoDbClient client) {
    return null; // Guards have no versions.
  }

  @Override
  TransactWriteItem action() {
    return action;
  }

  @Override
  RepositoryException refusal(ConditionalCheckFailedException e) {
    return claimed == null ? new ConditionFailed(owner, e) : new NotUnique(owner, type, claimed, e);
  }

  @Override
  int bytes() {
    return ItemSize.of(EntitySchema.attributesOf(key()));
  }
}
