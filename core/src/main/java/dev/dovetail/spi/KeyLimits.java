package dev.dovetail.spi;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;

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
