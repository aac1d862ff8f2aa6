package dev.dovetail.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dovetail.ItemKey;
import java.util.zip.CRC32;

/**
 * Spreads the items of a partition over shards by their sort keys.
 *
 * <p>The shard of an item is the CRC-32 of the UTF-8 bytes of its sort key, mixed by the finaliser
 * of MurmurHash3, modulo the number of shards. A CRC alone is linear, and uneven where keys differ
 * in few digits. The shard is stored, so it never changes.
 */
public final class Shards {
  private static final String MARK = "#~";

  private Shards() {}

  /**
   * {@return the key of an item of a sharded entity}
   *
   * @param pk the partition key without the shard
   * @param sk the sort key
   * @param shards the number of shards
   */
  public static ItemKey key(String pk, String sk, int shards) {
    return new ItemKey(partition(pk, of(sk, shards), shards), sk);
  }

  /** The shard of a sort key. */
  static int of(String sk, int shards) {
    CRC32 crc = new CRC32();
    crc.update(sk.getBytes(UTF_8));
    return Integer.remainderUnsigned(mixed((int) crc.getValue()), shards);
  }

  private static int mixed(int crc) {
    int hash = (crc ^ crc >>> 16) * 0x85ebca6b;
    hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
    return hash ^ hash >>> 16;
  }

  /** The partition key of a shard: all of one entity are as long. */
  static String partition(String pk, int shard, int shards) {
    String number = Integer.toString(shard);
    int width = Integer.toString(shards - 1).length();
    return pk.concat(MARK).concat("0".repeat(width - number.length())).concat(number);
  }
}
