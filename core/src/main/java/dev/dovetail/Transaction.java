package dev.dovetail;

import java.util.List;

/**
 * Does several writes together, of any repositories of tables on one client: all or none.
 *
 * <p>It has a client token by which DynamoDB knows it for ten minutes. So an answer that is lost
 * does no harm when the SDK sends the request again, and a {@link #commit} that has failed can be
 * repeated on the same object. Immutable, and safe for use by any number of threads.
 */
public interface Transaction {
  /**
   * {@return a transaction of writes, in this order}
   *
   * @throws InvalidTransaction if one is not made by a repository
   */
  static Transaction of(Write<?> first, Write<?>... more) {
    return first.together(List.of(more));
  }

  /**
   * {@return a transaction of writes, in this order}
   *
   * @throws InvalidTransaction if there are none, or one is not made by a repository
   */
  static Transaction of(List<? extends Write<?>> writes) {
    if (writes.isEmpty()) {
      throw new InvalidTransaction("A transaction has no writes. Give it at least one.");
    }
    return writes.get(0).together(writes.subList(1, writes.size()));
  }

  /**
   * {@return a transaction that has one more write, and a client token of its own; this one stays
   * as it is}
   *
   * @throws InvalidTransaction if the write is not made by a repository
   */
  Transaction and(Write<?> write);

  /**
   * {@return this transaction with a client token of the caller}
   *
   * @param token 1 to 36 characters, the same for the same transaction and for no other of the AWS
   *     account within ten minutes
   * @throws IllegalArgumentException if it is empty or too long
   */
  Transaction withToken(String token);

  /** {@return the client token by which DynamoDB knows the transaction for ten minutes} */
  String token();

  /**
   * Does all writes, or none.
   *
   * <p>A transaction that meets another one at an item, or is throttled, is sent again after a
   * pause, within the {@link TableOptions#withBatchBudget budget} of the first table. Within ten
   * minutes of a commit, another one of the same object does nothing and succeeds.
   *
   * @throws InvalidTransaction if it can't be sent: more than 100 actions, an item twice, more than
   *     4 MB, or tables of different clients; nothing was sent
   * @throws TransactionCanceled if a write was refused, or the budget has ended; nothing was
   *     written
   * @throws IdempotentParameterMismatch if the client token is that of a transaction with other
   *     writes; nothing was written by this one
   * @throws RequestFailed if the request failed; unless it was throttled, it may have been done,
   *     and a commit of the same object finds out
   */
  void commit();
}
