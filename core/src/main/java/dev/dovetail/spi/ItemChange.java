package dev.dovetail.spi;

import dev.dovetail.Change;
import dev.dovetail.Change.Expired;
import dev.dovetail.Change.Inserted;
import dev.dovetail.Change.Modified;
import dev.dovetail.Change.Origin;
import dev.dovetail.Change.Removed;
import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidRecord;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * A change whose item is read as a record once its type is known.
 *
 * <p>Immutable; made for one stream record.
 */
public final class ItemChange {
  private final String before;
  private final String after;
  private final Change<Map<String, AttributeValue>> raw;

  private ItemChange(String before, String after, Change<Map<String, AttributeValue>> raw) {
    this.before = before;
    this.after = after;
    this.raw = raw;
  }

  /**
   * {@return the change that a record of a stream tells}
   *
   * @throws InvalidRecord if it does not tell a whole one
   */
  public static ItemChange of(Record record) {
    Change<Map<String, AttributeValue>> raw = new RecordReader(record).change();
    if (raw instanceof Modified<Map<String, AttributeValue>> modified) {
      return new ItemChange(
          EntitySchema.typeOf(modified.before()), EntitySchema.typeOf(modified.after()), raw);
    }
    String type = EntitySchema.typeOf(itemOf(raw));
    return new ItemChange(type, type, raw);
  }

  /** {@return the same change, with the type of an entity in place of one of its aliases} */
  public ItemChange alias(String alias, String type) {
    return new ItemChange(
        before.equals(alias) ? type : before, after.equals(alias) ? type : after, raw);
  }

  /** {@return the type of the item, empty if it has none or the change gave it another} */
  public String type() {
    return before.equals(after) ? after : "";
  }

  /** {@return the change of the attributes} */
  public Change<Map<String, AttributeValue>> raw() {
    return raw;
  }

  /**
   * {@return the change of the entity}
   *
   * @throws InvalidItem if an image can't be read as the entity's record
   */
  public <T> Change<T> as(EntitySchema<T> schema) {
    Origin origin = raw.origin();
    if (raw instanceof Modified<Map<String, AttributeValue>> modified) {
      return new Modified<>(
          origin, read(schema, modified.before()), read(schema, modified.after()));
    }
    if (raw instanceof Inserted<Map<String, AttributeValue>> inserted) {
      return new Inserted<>(origin, read(schema, inserted.item()));
    }
    if (raw instanceof Removed<Map<String, AttributeValue>> removed) {
      return new Removed<>(origin, read(schema, removed.item()));
    }
    return new Expired<>(origin, read(schema, ((Expired<Map<String, AttributeValue>>) raw).item()));
  }

  private <T> T read(EntitySchema<T> schema, Map<String, AttributeValue> image) {
    try {
      return schema.mapToItem(image);
    } catch (InvalidItem e) {
      throw e;
    } catch (RuntimeException e) {
      // The record's own constructor, whose message may hold values.
      throw new InvalidItem(
          "The record of a stored "
              + after
              + " does not accept its attributes ("
              + e.getClass().getSimpleName()
              + ").");
    }
  }

  private static Map<String, AttributeValue> itemOf(Change<Map<String, AttributeValue>> raw) {
    if (raw instanceof Inserted<Map<String, AttributeValue>> inserted) {
      return inserted.item();
    }
    if (raw instanceof Removed<Map<String, AttributeValue>> removed) {
      return removed.item();
    }
    return ((Expired<Map<String, AttributeValue>>) raw).item();
  }
}
