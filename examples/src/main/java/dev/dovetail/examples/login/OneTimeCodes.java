package dev.dovetail.examples.login;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import java.time.Instant;
import java.util.Optional;

/** The codes of users. */
public interface OneTimeCodes {
  /** Stores a code, unless there is one that has not expired. */
  @Create
  OneTimeCode issue(String userId, String digits, Instant expiresAt);

  /** Reads the code. */
  @Get(consistent = true)
  Optional<OneTimeCode> get(String userId);

  /** Uses the code up. */
  @Delete
  Optional<OneTimeCode> use(String userId);
}
