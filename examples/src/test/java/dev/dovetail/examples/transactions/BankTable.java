package dev.dovetail.examples.transactions;

import dev.dovetail.Check;
import dev.dovetail.Code;
import dev.dovetail.Create;
import dev.dovetail.CreatedAt;
import dev.dovetail.Delete;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.Get;
import dev.dovetail.Read;
import dev.dovetail.Replace;
import dev.dovetail.SingleTable;
import dev.dovetail.TimeToLive;
import dev.dovetail.Update;
import dev.dovetail.Version;
import dev.dovetail.Write;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts and the transfers between them. */
@SingleTable(name = "bank")
public interface BankTable {
  enum State {
    @Code("o")
    OPEN,
    @Code("f")
    FROZEN
  }

  @Entity(type = "ACCOUNT", pk = "ACCOUNT#{id}", sk = "ACCOUNT")
  record Account(
      @GeneratedId String id,
      String owner,
      long cents,
      State state,
      Optional<String> note,
      Set<String> tags,
      @TimeToLive @Nullable Instant until,
      @Version long version) {}

  @Entity(type = "TRANSFER", pk = "TRANSFER#{id}", sk = "TRANSFER")
  record Transfer(
      @GeneratedId String id, String fromId, String toId, long cents, @CreatedAt Instant at) {}

  interface Accounts {
    @Create
    Account open(String owner, long cents, State state);

    @Create
    Account create(Account account);

    @Create
    Write<Account> creating(Account account);

    @Replace
    Write<Account> replacing(Account account);

    @Update
    Account freeze(String id, State state);

    @Update
    Write<Account> setting(String id, long cents, long version);

    @Update
    Write<Account> settingAny(String id, long cents);

    @Delete
    Write<Account> closing(String id);

    @Delete
    Write<Account> closingUnchanged(String id, long version);

    @Check
    Write<Account> inState(String id, State state);

    @Check
    Write<Account> existing(String id);

    @Check
    Write<Account> unchanged(String id, long version);

    @Check
    Write<Account> with(
        String id, Optional<String> note, Set<String> tags, @Nullable Instant until);

    @Get(consistent = true)
    Optional<Account> get(String id);

    @Get
    Read<Account> reading(String id);

    @Get(includeExpired = true)
    Read<Account> readingExpired(String id);
  }

  interface Transfers {
    @Create
    Write<Transfer> making(String fromId, String toId, long cents);

    @Create
    Write<Transfer> creating(Transfer transfer);

    @Get(consistent = true)
    Optional<Transfer> get(String id);

    @Get
    Read<Transfer> reading(String id);
  }

  Accounts accounts();

  Transfers transfers();
}
