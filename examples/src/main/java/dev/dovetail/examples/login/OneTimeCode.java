package dev.dovetail.examples.login;

import dev.dovetail.Entity;
import dev.dovetail.TimeToLive;
import java.time.Instant;

/** The code by which a user proves an address. There is one at a time. */
@Entity(type = "CODE", pk = "USER#{userId}", sk = "CODE")
public record OneTimeCode(String userId, String digits, @TimeToLive Instant expiresAt) {}
