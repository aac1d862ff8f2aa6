package org.example;

import dev.dovetail.Create;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Update;
import java.time.Instant;
import java.util.Optional;

interface Sessions {
  @Create
  Session start(String userId, Optional<Instant> expiresAt);

  @Get
  Optional<Session> get(String userId, String id);

  @Get(consistent = true, includeExpired = true)
  Optional<Session> getOld(String userId, String id);

  @Query
  Page<Session> ofUser(String userId, PageRequest page);

  @Query(descending = true, includeExpired = true)
  Page<Session> history(String userId, PageRequest page);

  @Update
  Session extend(String userId, String id, Optional<Instant> expiresAt);
}
