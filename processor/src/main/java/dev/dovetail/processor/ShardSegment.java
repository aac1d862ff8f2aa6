package dev.dovetail.processor;

import dev.dovetail.model.FacetModel;
import dev.dovetail.model.LockedEntity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The last segment of a sharded partition key: a facet of no component, as it follows from the sort
 * key. The proofs take it for any shard, which is more than can be.
 */
final class ShardSegment {
  /** Its name, which no component can have. */
  static final String NAME = "~shard";

  private static final Segment.Facet SEGMENT = new Segment.Facet(NAME);
  private static final String ENCODING = "shard(";

  private ShardSegment() {}

  /** The template of all shards of a partition. */
  static Template after(Template pk) {
    List<Segment> segments = new ArrayList<>(pk.segments());
    segments.add(SEGMENT);
    return new Template(Template.text(segments), segments);
  }

  /** The segments of a template without the shard, if there is one. */
  static List<Segment> without(Template template) {
    List<Segment> segments = template.segments();
    int last = segments.size() - 1;
    return segments.get(last).equals(SEGMENT) ? segments.subList(0, last) : segments;
  }

  /** The text of a shard, as core writes it. */
  static String text(int shard, int shards) {
    return "~" + ("%0" + Integer.toString(shards - 1).length() + "d").formatted(shard);
  }

  /** The text of the shard that an item with this sort key is in, as core finds it. */
  static String of(String sk, int shards) {
    CRC32 crc = new CRC32();
    crc.update(sk.getBytes(StandardCharsets.UTF_8));
    int hash = (int) crc.getValue();
    hash = (hash ^ hash >>> 16) * 0x85ebca6b;
    hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
    return text(Integer.remainderUnsigned(hash ^ hash >>> 16, shards), shards);
  }

  /** The number of shards of an entity in a key lock, or 0 if it has none. */
  static int shards(LockedEntity entity) {
    for (FacetModel facet : entity.facets()) {
      if (facet.component().equals(NAME) && facet.encoding().startsWith(ENCODING)) {
        String number =
            facet.encoding().substring(ENCODING.length(), facet.encoding().length() - 1);
        return Integer.parseInt(number);
      }
    }
    return 0;
  }

  /** What an entity with a number of shards has, as people write it. */
  static String written(int shards) {
    return shards == 0 ? "it without @Sharded" : "@Sharded(" + shards + ")";
  }
}
