package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Sharded(10)
@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
// ERROR [ShardedLocalIndex] The entity Note has @Sharded and the local index "byText", whose partitions are those of the table: no query could read the shards of one in the order of the index. Use @Index or @ComposedIndex, which have partitions of their own, or remove @Sharded.
@LocalIndex(name = "byText", sk = "TEXT#{text}")
// ERROR [ShardedLocalIndex] The entity Note has @Sharded and the local index "byRank"
@LocalIndex(name = "byRank", sk = "RANK#{rank}")
@ComposedIndex(name = "byBoth", pk = "TEXT#{text}", sk = "RANK#{rank}")
record Note(String owner, String id, String text, int rank) {}
