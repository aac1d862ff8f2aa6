package org.example;

import dev.dovetail.Entity;
import dev.dovetail.TimeToLive;
import java.time.Instant;

@Entity(type = "CODE", pk = "USER#{userId}", sk = "CODE")
record Code(String userId, String digits, @TimeToLive Instant expiresAt) {}
