package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
// ERROR [TimeToLiveInKey] The component expiresAt of record Note has @TimeToLive, so it is stored as DynamoDB needs it to delete the item, and can't be named in a key or an index, as here in sk. Name a component of its own that has the same time, such as Instant endsAt.
@Index(name = "byEnd", pk = "owner", sk = "expiresAt")
record Note(String owner, String id, @TimeToLive Instant expiresAt) {}

// ERROR [TimeToLiveInKey] The component expiresAt of record Memo has @TimeToLive
@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{expiresAt}")
record Memo(String owner, @TimeToLive Instant expiresAt) {}

@Entity(type = "TASK", pk = "USER#{owner}", sk = "TASK#{id}")
// ERROR [TimeToLiveInKey] The component expiresAt of record Task has @TimeToLive
@ComposedIndex(name = "byEnd", pk = "END#{expiresAt}", sk = "{id}")
record Task(String owner, String id, @TimeToLive Optional<Instant> expiresAt) {}
