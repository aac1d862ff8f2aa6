package dev.dovetail.spi;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Checks the size of keys before they are sent, in bytes of UTF-8.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">Quotas
 *     in DynamoDB</a>
 */
final class KeyLimits {
  private static final int PARTITION_BYTES = 2048;
  private static final int SORT_BYTES = 1024;

  /** The most that a number takes. */
  private static final int NUMBER_BYTES = 21;

  private KeyLimits() {}

  static ItemKey checked(ItemKey key) {
    partition(key.pk());
    sort(key.sk());
    return key;
  }

  static String partition(String pk) {
    return check("partition", pk, PARTITION_BYTES);
  }

  static String sort(String sk) {
    return check("sort", sk, SORT_BYTES);
  }

  /** The bytes that are left for what a query does not give of the sort key. */
  static int sortBytesLeft(EntityInfo entity, ItemQuery query) {
    int left = SORT_BYTES;
    for (IndexKey index : entity.indexes()) {
      if (index.name().equals(query.index())) {
        for (String name : index.sort()) {
          AttributeValue value = query.equal().get(name);
          left -= value == null ? 0 : value.n() != null ? NUMBER_BYTES : ItemSize.of(value);
        }
      }
    }
    return left;
  }

  /** Checks the parts of an index key that are known, whose sizes DynamoDB adds up. */
  static void check(IndexKey index, Map<String, ? extends @Nullable AttributeValue> item) {
    check(index, "partition", index.partition(), item, PARTITION_BYTES);
    check(index, "sort", index.sort(), item, SORT_BYTES);
  }

  private static void check(
      IndexKey index,
      String kind,
      List<String> names,
      Map<String, ? extends @Nullable AttributeValue> item,
      int limit) {
    int bytes = 0;
    for (String name : names) {
      AttributeValue value = item.get(name);
      bytes += value == null ? 0 : ItemSize.of(value);
    }
    if (bytes > limit) {
      throw new InvalidKey(
          "The "
              + kind
              + " key of the index \""
              + index.name()
              + "\" has "
              + bytes
              + " bytes, but DynamoDB allows at most "
              + limit
              + ". Shorten "
              + (index.composed() ? "the components of its template" : String.join(" or ", names))
              + ".");
    }
  }

  private static String check(String kind, String value, int limit) {
    // A char has at most three bytes in UTF-8, so most keys need no count.
    if (value.length() > limit / 3) {
      int bytes = Utf8.length(value);
      if (bytes > limit) {
        throw new InvalidKey(
            "The "
                + kind
                + " key that starts with \""
                + value.substring(
                    0,
                    value.offsetByCodePoints(
                        0, Math.min(16, value.codePointCount(0, value.length()))))
                + "\" has "
                + bytes
                + " bytes, but DynamoDB allows at most "
                + limit
                + ". Shorten the components of the key.");
      }
    }
    return value;
  }
}
