package org.example;

import dev.dovetail.spi.TableClient;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link Code} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbCodes implements Codes {
  private final TableClient table;

  DynamoDbCodes(TableClient table) {
    this.table = table;
  }

  @Override
  public Code issue(String userId, String digits, Instant expiresAt) {
    return table.create(
        CodeSchema.INSTANCE,
        new Code(
            userId,
            digits,
            expiresAt));
  }
}
