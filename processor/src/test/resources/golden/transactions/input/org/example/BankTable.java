package org.example;

import dev.dovetail.*;
import java.time.Instant;
import java.util.*;
import org.jspecify.annotations.Nullable;

@SingleTable(name = "bank")
public interface BankTable {
  enum State {
    @Code("o")
    OPEN,
    CLOSED
  }

  @Entity(type = "ACCOUNT", pk = "BANK#{bank}", sk = "ACCOUNT#{number}")
  record Account(
      String bank,
      @GeneratedId String number,
      long cents,
      State state,
      @Nullable String note,
      Optional<UUID> owner,
      Set<String> tags,
      @UpdatedAt Instant updatedAt,
      @TimeToLive @Nullable Instant until,
      @Version long version) {}

  interface Accounts {
    @Create
    Write<Account> opening(Account account);

    @Create
    Account open(Account account);

    @Replace
    Write<Account> replacing(Account account);

    @Update
    Write<Account> setting(String bank, String number, long cents, long version);

    @Delete
    Write<Account> closing(String bank, String number);

    @Delete
    Write<Account> closingUnchanged(String bank, String number, long version);

    @Check
    Write<Account> existing(String bank, String number);

    @Check
    Write<Account> unchanged(
        String number,
        String bank,
        long version,
        State state,
        long cents,
        @Nullable String note,
        Optional<UUID> owner,
        Set<String> tags,
        @Nullable Instant until);

    @Get
    Read<Account> reading(String bank, String number);

    @Get(includeExpired = true)
    Read<Account> readingAll(String bank, String number);
  }

  Accounts accounts();
}
