package org.example;

import dev.dovetail.*;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

interface Users {
  @Create User create(User user);

  @Replace User replace(User user);

  @Update User changeEmail(String tenant, UUID id, String email, long version);

  @Update User changeEnd(String tenant, UUID id, Optional<Instant> end);

  @Upsert User put(User user);

  @Move User move(String tenant, UUID id, @New("tenant") String toTenant);

  @Delete Optional<User> delete(String tenant, UUID id);
}
