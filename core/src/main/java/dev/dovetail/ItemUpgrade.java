package dev.dovetail;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Turns the stored items of one entity version into those of the next: what {@link Entity#upgrade}
 * names.
 *
 * <p>It is called wherever an older item is read, once for each version in between, so it has one
 * case for each version but the last, and a case never changes once it is written:
 *
 * <pre>{@code
 * public final class PersonUpgrade implements ItemUpgrade {
 *   @Override
 *   public Map<String, AttributeValue> upgrade(int from, Map<String, AttributeValue> item) {
 *     if (from == 1) {
 *       item.put("email", item.remove("mail"));
 *     }
 *     return item;
 *   }
 * }
 * }</pre>
 *
 * <p>An upgrade is a function of the item alone: the same item gives the same result, whenever and
 * wherever it is read. It is used by any number of threads. {@code pk}, {@code sk} and the
 * attributes whose names start with {@code _} are the library's, and it leaves them as they are; a
 * component that a key is made of keeps the value that gives this key. If it does not, throws or
 * returns null, the caller of the repository gets an {@link InvalidItem}, which does not have what
 * was thrown as its cause: that might hold values.
 */
public interface ItemUpgrade {
  /**
   * {@return the attributes of an item as those of the version after {@code from}}
   *
   * @param from the version that the item has
   * @param item its attributes by name, in a map that is the upgrade's own to change and return
   */
  Map<String, AttributeValue> upgrade(int from, Map<String, AttributeValue> item);
}
