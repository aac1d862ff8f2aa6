package dev.dovetail.examples.sharding;

import dev.dovetail.Entity;
import dev.dovetail.Sharded;
import dev.dovetail.SingleTable;
import dev.dovetail.TimeToLive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The same items in different numbers of shards. */
@SingleTable(name = "hits")
interface HitTable {
  @Sharded(2)
  @Entity(type = "TWO", pk = "BOX#{box}", sk = "TWO#{name}#{number}")
  record Two(String box, String name, int number, @TimeToLive @Nullable Instant until)
      implements Hit {}

  @Sharded(3)
  @Entity(type = "THREE", pk = "BOX#{box}", sk = "THREE#{name}#{number}")
  record Three(String box, String name, int number, @TimeToLive @Nullable Instant until)
      implements Hit {}

  @Sharded(16)
  @Entity(type = "SIXTEEN", pk = "BOX#{box}", sk = "SIXTEEN#{name}#{number}")
  record Sixteen(String box, String name, int number, @TimeToLive @Nullable Instant until)
      implements Hit {}

  /** In one partition, beside the shards of the others. */
  @Entity(type = "ONE", pk = "BOX#{box}", sk = "TWO#{name}#{number}")
  record One(String box, String name, int number, @TimeToLive @Nullable Instant until)
      implements Hit {}

  interface Ones extends HitQueries<One> {}

  interface Twos extends HitQueries<Two> {}

  interface Threes extends HitQueries<Three> {}

  interface Sixteens extends HitQueries<Sixteen> {}

  Ones ones();

  Twos twos();

  Threes threes();

  Sixteens sixteens();
}
