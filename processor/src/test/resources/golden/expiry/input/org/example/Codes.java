package org.example;

import dev.dovetail.Create;
import java.time.Instant;

interface Codes {
  @Create
  Code issue(String userId, String digits, Instant expiresAt);
}
