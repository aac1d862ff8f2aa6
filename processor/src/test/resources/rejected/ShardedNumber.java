package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [ShardedNumber] The entity Note has @Sharded(1), but a partition has 2 to 1000 shards. Write for example @Sharded(10), or remove it.
@Sharded(1)
@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id) {}

// ERROR [ShardedNumber] The entity Memo has @Sharded(1001), but
@Sharded(1001)
@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
record Memo(String owner, String id) {}

@Sharded(2)
@Entity(type = "LEAST", pk = "USER#{owner}", sk = "MEMO#{id}")
record Least(String owner, String id) {}

@Sharded(1000)
@Entity(type = "MOST", pk = "USER#{owner}", sk = "MEMO#{id}")
record Most(String owner, String id) {}
