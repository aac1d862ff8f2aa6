package dev.dovetail.lambda.tables;

import dev.dovetail.SingleTable;

@SingleTable
interface ShopTable {
  Orders orders();

  IdempotencyRecords idempotency();
}
