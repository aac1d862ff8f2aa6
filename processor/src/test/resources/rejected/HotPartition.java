package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// WARNING [HotPartition] All items of entity Note are in one partition, as the key template "NOTES" names no component, and each new {id} adds one: a partition takes 1000 writes a second, and no more. Name a component in pk, spread the items with @Sharded(10), or, if writes are few, write @SuppressWarnings("HotPartition") on the record.
@Entity(type = "NOTE", pk = "NOTES", sk = "NOTE#{topic}#{id}")
record Note(String topic, @GeneratedId String id) {}

// WARNING [HotPartition] All items of entity Line are in one partition, as the key template "LOG#LINES" names no component, and each new {at} adds one
@Entity(type = "LINE", pk = "LOG#LINES", sk = "{at}")
record Line(@CreatedAt Instant at) {}

@Entity(type = "NAME", pk = "NAMES", sk = "{name}")
record Name(String name, @GeneratedId String id, @CreatedAt Instant at) {}

@Entity(type = "MEMO", pk = "MEMO#{id}", sk = "{id}")
record Memo(@GeneratedId String id) {}

@Sharded(10)
@Entity(type = "EVENT", pk = "EVENTS", sk = "{id}")
record Event(@GeneratedId String id) {}

@SuppressWarnings("HotPartition")
@Entity(type = "RARE", pk = "RARES", sk = "{id}")
record Rare(@GeneratedId String id) {}
