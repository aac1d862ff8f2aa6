package dev.dovetail.testkit;

/**
 * An engine whose reads are behind the writes while a {@link Replica} is on. Safe for use by any
 * number of threads.
 */
final class ReplicaReads extends OperationsClient {
  private final Replica replica;

  ReplicaReads(Replica replica) {
    this.replica = replica;
  }

  @Override
  <Q, A> A send(Q request, Operation<Q, A> operation) {
    return replica.send(request, client -> operation.of(client, request));
  }
}
