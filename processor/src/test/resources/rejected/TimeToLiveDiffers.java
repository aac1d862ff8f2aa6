package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, @TimeToLive Instant expiresAt) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
record Memo(String owner, String id, @TimeToLive Optional<Instant> end) {}

interface Notes {
  @Get Optional<Note> get(String owner, String id);
}

interface Memos {
  @Get Optional<Memo> get(String owner, String id);
}

@SingleTable
// ERROR [TimeToLiveDiffers] The entities Note and Memo of table AppTable have @TimeToLive on components of different names, expiresAt and end, but DynamoDB looks at one attribute of a table. Rename end of Memo to expiresAt.
interface AppTable {
  Notes notes();
  Memos memos();
}
