package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [ShardedOneItem] The entity Note has @Sharded, but its keys ("USER#{owner}", "NOTE") leave one item to a partition: the sort key, which decides the shard, names no component of its own. Remove @Sharded, or name one in sk, such as #{id}.
@Sharded(10)
@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE")
record Note(String owner, String id) {}

// ERROR [ShardedOneItem] The entity Memo has @Sharded, but its keys ("USER#{owner}", "MEMO#{owner}") leave
@Sharded(10)
@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{owner}")
record Memo(String owner, String id) {}
