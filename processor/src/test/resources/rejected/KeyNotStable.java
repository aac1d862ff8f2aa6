package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.time.*;
import java.util.*;

// ERROR [KeyNotStable] The key template "NOTE#{at}#{id}#{at}" names {at}, which has @UpdatedAt: every write changes it, but an item keeps its key for life. Take it out of the template; an index can sort by it.
@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{at}#{id}#{at}")
@ComposedIndex(name = "byTime", pk = "NOTES#{owner}", sk = "{at}#{id}")
record Note(String owner, @GeneratedId String id, @UpdatedAt Instant at) {}

@Entity(
    type = "MEMO",
    // ERROR [KeyNotStable] The key template "MEMO#{id}#{version}" names {version}, which has @Version: every write
    pk = "MEMO#{id}#{version}",
    sk = "{createdAt}")
record Memo(String id, @CreatedAt Instant createdAt, @Version long version) {}
