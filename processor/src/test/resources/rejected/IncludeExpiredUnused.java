package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, Instant expiresAt) {}

interface Notes {
  // ERROR [IncludeExpiredUnused] The method get has includeExpired = true, but Note has no component with @TimeToLive, so its items never expire. Remove it.
  @Get(includeExpired = true)
  Optional<Note> get(String owner, String id);

  // ERROR [IncludeExpiredUnused] The method ofOwner has includeExpired = true
  @Query(includeExpired = true)
  Page<Note> ofOwner(String owner, PageRequest page);
}

@SingleTable
interface AppTable {
  Notes notes();
}
