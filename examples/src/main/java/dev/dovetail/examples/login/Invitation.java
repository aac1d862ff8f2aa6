package dev.dovetail.examples.login;

import dev.dovetail.Entity;
import dev.dovetail.TimeToLive;
import java.time.Instant;
import java.util.Optional;

/** An invitation of somebody who is no user yet. */
@Entity(type = "INVITATION", pk = "INVITATION#{token}", sk = "INVITATION")
public record Invitation(String token, String team, @TimeToLive Optional<Instant> expiresAt) {}
