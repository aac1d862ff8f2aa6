package dev.dovetail.lambda.tables;

import dev.dovetail.SingleTable;

@SingleTable
public interface ShopTable {
  Orders orders();

  IdempotencyRecords idempotency();
}
