package dev.dovetail.examples.ledger;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.Update;
import java.util.List;
import java.util.Optional;

/** The holders of accounts. */
public interface Holders {
  /** Adds a holder. */
  @Create
  Holder add(String email, String city, String name);

  /** {@return a holder} */
  @Get
  Optional<Holder> get(String email, String city);

  /** {@return the homes of a holder} */
  @Query
  Page<Holder> of(String email, PageRequest page);

  /** Writes a holder anew. */
  @Replace
  Holder replace(Holder holder);

  /** Changes the accounts of a holder. */
  @Update
  Holder changeAccounts(String email, String city, List<Iban> accounts);

  /** Removes a holder. */
  @Delete
  void remove(String email, String city);
}
