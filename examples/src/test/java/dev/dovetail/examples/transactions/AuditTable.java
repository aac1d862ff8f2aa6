package dev.dovetail.examples.transactions;

import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.Get;
import dev.dovetail.Read;
import dev.dovetail.SingleTable;
import dev.dovetail.Write;
import java.util.Optional;

/** What was done at the bank, in a table of its own. */
@SingleTable(name = "audit")
public interface AuditTable {
  @Entity(type = "ENTRY", pk = "TRANSFER#{transferId}", sk = "TRANSFER")
  record Entry(String transferId, String text) {}

  interface Entries {
    @Create
    Write<Entry> writing(String transferId, String text);

    @Get(consistent = true)
    Optional<Entry> get(String transferId);

    @Get
    Read<Entry> reading(String transferId);
  }

  Entries entries();
}
