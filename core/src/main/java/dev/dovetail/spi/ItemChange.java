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
  private final String type;
  private final Change<Map<String, AttributeValue>> raw;

  private ItemChange(String type, Change<Map<String, AttributeValue>> raw) {
    this.type = type;
    this.raw = raw;
  }

  /**
   * {@return the change that a record of a stream tells}
   *
   * @throws InvalidRecord if it does not tell a whole one
   */
  public static ItemChange of(Record record) {
    Change<Map<String, AttributeValue>> raw = new RecordReader(record).change();
    return new ItemChange(typeOf(raw), raw);
  }

  /** {@return the type of the item, empty if it has none or the change gave it another} */
  public String type() {
    return type;
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
              + type
              + " does not accept its attributes ("
              + e.getClass().getSimpleName()
              + ").");
    }
  }

  private static String typeOf(Change<Map<String, AttributeValue>> raw) {
    if (raw instanceof Modified<Map<String, AttributeValue>> modified) {
      String type = EntitySchema.typeOf(modified.after());
      return type.equals(EntitySchema.typeOf(modified.before())) ? type : "";
    }
    if (raw instanceof Inserted<Map<String, AttributeValue>> inserted) {
      return EntitySchema.typeOf(inserted.item());
    }
    if (raw instanceof Removed<Map<String, AttributeValue>> removed) {
      return EntitySchema.typeOf(removed.item());
    }
    return EntitySchema.typeOf(((Expired<Map<String, AttributeValue>>) raw).item());
  }
}
