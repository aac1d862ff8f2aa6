package dev.dovetail.examples.transactions;

import dev.dovetail.CancellationReason;
import dev.dovetail.Read;
import dev.dovetail.Snapshot;
import dev.dovetail.StaleVersion;
import dev.dovetail.Transaction;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.Write;
import dev.dovetail.examples.transactions.BankTable.Account;
import dev.dovetail.examples.transactions.BankTable.State;
import dev.dovetail.examples.transactions.BankTable.Transfer;

/** Moves money, all of it or none. */
final class Bank {
  private final BankTable bank;
  private final AuditTable audit;

  Bank(BankTable bank, AuditTable audit) {
    this.bank = bank;
    this.audit = audit;
  }

  Transfer transfer(String from, String to, long cents) {
    Read<Account> readFrom = bank.accounts().reading(from);
    Read<Account> readTo = bank.accounts().reading(to);
    Snapshot accounts = Snapshot.read(readFrom, readTo);
    Account debtor = accounts.get(readFrom).orElseThrow();
    Account creditor = accounts.get(readTo).orElseThrow();

    Write<Transfer> transfer = bank.transfers().making(from, to, cents);
    Transfer made = transfer.item().orElseThrow();
    Transaction.of(
            bank.accounts().setting(from, debtor.cents() - cents, debtor.version()),
            bank.accounts().setting(to, creditor.cents() + cents, creditor.version()),
            transfer,
            audit.entries().writing(made.id(), "by hand"))
        .commit();
    return made;
  }

  /** Pays for an account out of another purse, as long as a third account is open. */
  void grow(String account, long cents, long version, String sponsor) {
    Transaction.of(
            bank.accounts().inState(sponsor, State.OPEN),
            bank.accounts().setting(account, cents, version))
        .commit();
  }

  /** Says what became of a transfer. */
  String say(String from, String to, long cents) {
    try {
      return "Done: " + transfer(from, to, cents).id();
    } catch (TransactionCanceled canceled) {
      if (canceled.isTransient()) {
        return "Busy";
      }
      CancellationReason debtor = canceled.reasons().get(0);
      return debtor instanceof CancellationReason.Refused refused
              && refused.refusal() instanceof StaleVersion
          ? "Somebody was faster"
          : "Refused";
    }
  }
}
