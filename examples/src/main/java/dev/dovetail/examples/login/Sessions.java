package dev.dovetail.examples.login;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.Update;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sessions of users. */
public interface Sessions {
  /** Starts a session. */
  @Create
  Session start(String userId, String id, String device, @Nullable Instant expiresAt);

  /** Reads a session that has not expired. */
  @Get
  Optional<Session> get(String userId, String id);

  /** Reads a session that may have expired. */
  @Get(consistent = true, includeExpired = true)
  Optional<Session> getOld(String userId, String id);

  /** Reads the sessions of a user that have not expired. */
  @Query(consistent = true)
  Page<Session> ofUser(String userId, PageRequest page);

  /** Reads the sessions of a user, the last one first, with those that have expired. */
  @Query(descending = true, includeExpired = true)
  Page<Session> history(String userId, PageRequest page);

  /** Reads the sessions on a device that have not expired. */
  @Query(index = "byDevice")
  Page<Session> onDevice(String device, PageRequest page);

  /** Gives a session another end, or none. */
  @Update
  Session extend(String userId, String id, @Nullable Instant expiresAt);

  /** Moves a session to another device, unless it was written since. */
  @Update
  Session move(String userId, String id, String device, long version);

  /** Writes a session. */
  @Replace
  Session replace(Session session);

  /** Ends a session. */
  @Delete
  Optional<Session> end(String userId, String id);

  /** Ends a session, unless it was written since. */
  @Delete
  Optional<Session> end(String userId, String id, long version);
}
