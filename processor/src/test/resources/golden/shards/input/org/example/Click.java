package org.example;

import dev.dovetail.ComposedIndex;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.Index;
import dev.dovetail.Sharded;
import java.time.LocalDate;

@Sharded(16)
@Entity(type = "CLICK", pk = "DAY#{day}", sk = "CLICK#{site}#{id}")
@Index(name = "byPage", pk = "page", sk = "id")
@ComposedIndex(name = "byUser", pk = "USER#{user}", sk = "CLICK#{day}")
record Click(LocalDate day, String site, @GeneratedId String id, String page, String user) {}
