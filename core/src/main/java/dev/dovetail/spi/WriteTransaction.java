package dev.dovetail.spi;

import dev.dovetail.IdempotentParameterMismatch;
import dev.dovetail.Transaction;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.Write;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Sends writes as one request, as often as needed, under one client token. */
final class WriteTransaction implements Transaction {
  private static final int MAX_TOKEN = 36;

  private final List<TableWrite<?>> writes;
  private final String token;

  WriteTransaction(List<TableWrite<?>> writes) {
    this(writes, writes.get(0).table().options().writeTokens().get());
  }

  private WriteTransaction(List<TableWrite<?>> writes, String token) {
    if (token.isEmpty() || token.length() > MAX_TOKEN) {
      throw new IllegalArgumentException(
          "A client token has "
              + token.length()
              + " characters, but DynamoDB takes 1 to "
              + MAX_TOKEN
              + ". Give TableOptions.withWriteTokens a source of such tokens, or write for example:"
              + " withToken(UUID.randomUUID().toString())");
    }
    this.writes = List.copyOf(writes);
    this.token = token;
  }

  @Override
  public Transaction and(Write<?> write) {
    List<TableWrite<?>> more = new ArrayList<>(writes);
    more.add(TableWrite.of(write));
    return new WriteTransaction(more);
  }

  @Override
  public Transaction withToken(String token) {
    return new WriteTransaction(writes, token);
  }

  @Override
  public String token() {
    return token;
  }

  @Override
  public void commit() {
    TransactionLimits.check(writes);
    TableClient first = writes.get(0).table();
    DynamoDbClient client = first.sender();
    TransactWriteItemsRequest request = request();
    Backoff backoff = new Backoff(first.options());
    OldItems old = new OldItems(writes, client);
    while (true) {
      try {
        client.transactWriteItems(request);
        return;
      } catch (TransactionCanceledException e) {
        // Nothing of it was done, so the token still stands for a transaction to come.
        if (old.upgraded(e)) {
          continue;
        }
        TransactionCanceled canceled = Cancellations.ofWrites(writes, e);
        if (!canceled.isTransient() || !backoff.again(false)) {
          throw canceled;
        }
      } catch (IdempotentParameterMismatchException e) {
        throw new IdempotentParameterMismatch(token, e);
      } catch (SdkException e) {
        throw Refusals.ofTransaction("TransactWriteItems", first.name(), e);
      }
    }
  }

  private TransactWriteItemsRequest request() {
    List<TransactWriteItem> actions = new ArrayList<>(writes.size());
    for (TableWrite<?> write : writes) {
      for (PreparedAction action : write.actions()) {
        actions.add(action.action());
      }
    }
    return TransactWriteItemsRequest.builder()
        .transactItems(actions)
        .clientRequestToken(token)
        .build();
  }

  /** {@return the number of writes and the client token} */
  @Override
  public String toString() {
    return "Transaction of " + writes.size() + " writes, token " + token;
  }
}
