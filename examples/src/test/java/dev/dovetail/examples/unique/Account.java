package dev.dovetail.examples.unique;

import dev.dovetail.CaseInsensitive;
import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.TimeToLive;
import dev.dovetail.Unique;
import dev.dovetail.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account: no two have the same e-mail address, and no two of a team the same nick. */
@Entity(type = "ACCOUNT", pk = "ACCOUNT#{id}", sk = "ACCOUNT")
record Account(
    @GeneratedId String id,
    @Unique @CaseInsensitive String email,
    String team,
    @Unique(scope = "team") @Nullable String nick,
    @Nullable String motto,
    @TimeToLive @Nullable Instant expiresAt,
    @CreatedAt Instant createdAt,
    @Version long version) {
  Account withEmail(String other) {
    return new Account(id, other, team, nick, motto, expiresAt, createdAt, version);
  }

  Account withNick(@Nullable String other) {
    return new Account(id, email, team, other, motto, expiresAt, createdAt, version);
  }

  Account withTeam(String other) {
    return new Account(id, email, other, nick, motto, expiresAt, createdAt, version);
  }

  Account withId(String other) {
    return new Account(other, email, team, nick, motto, expiresAt, createdAt, version);
  }
}
