package dev.dovetail.examples.unique;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Expect;
import dev.dovetail.Get;
import dev.dovetail.Replace;
import dev.dovetail.Update;
import dev.dovetail.Upsert;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

interface Accounts {
  @Create
  Account create(Account account);

  @Create
  Account open(String email, String team, @Nullable String nick);

  @Get(consistent = true)
  Optional<Account> get(String id);

  @Replace
  Account replace(Account account);

  @Update
  Account changeEmail(String id, String email);

  @Update
  Account changeNick(String id, @Nullable String nick, long version);

  @Update
  Account changeTeam(String id, String team);

  @Update
  Account changeMotto(String id, @Nullable String motto);

  @Update
  Account expireAt(String id, @Nullable Instant expiresAt);

  @Upsert
  Account put(Account account);

  @Update
  Account changeEmailIf(String id, String email, @Expect("motto") @Nullable String was);

  @Delete
  Optional<Account> closeIf(String id, @Expect("motto") @Nullable String was);

  @Delete
  Optional<Account> close(String id);

  @Delete
  void close(String id, long version);
}
