package dev.dovetail.testkit;

import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * What an answer counts.
 *
 * @param items how many items it has
 * @param scanned how many the engine looked at
 * @param units what it consumed
 */
record AnswerNumbers(int items, int scanned, double units) {
  static final AnswerNumbers NONE = new AnswerNumbers(0, 0, 0);

  static AnswerNumbers of(DynamoDbRequest request, DynamoDbResponse answer) {
    double units = Math.max(units(answer), least(request));
    if (answer instanceof QueryResponse query) {
      return new AnswerNumbers(query.count(), query.scannedCount(), units);
    } else if (answer instanceof ScanResponse scan) {
      return new AnswerNumbers(scan.count(), scan.scannedCount(), units);
    } else if (answer instanceof GetItemResponse get) {
      return new AnswerNumbers(get.hasItem() ? 1 : 0, 0, units);
    } else if (answer instanceof BatchGetItemResponse batch) {
      int items = batch.responses().values().stream().mapToInt(List::size).sum();
      return new AnswerNumbers(items, 0, units);
    } else if (answer instanceof TransactGetItemsResponse transaction) {
      long items = transaction.responses().stream().filter(one -> one.hasItem()).count();
      return new AnswerNumbers((int) items, 0, units);
    }
    return new AnswerNumbers(0, 0, units);
  }

  /** What the service charges at least where the engine may say less: two for each action. */
  private static int least(DynamoDbRequest request) {
    return request instanceof TransactWriteItemsRequest transaction
        ? 2 * transaction.transactItems().size()
        : 0;
  }

  private static double units(SdkPojo answer) {
    for (SdkField<?> field : answer.sdkFields()) {
      if (field.locationName().equals(RequestMembers.CONSUMED)) {
        Object consumed = field.getValueOrDefault(answer);
        if (consumed instanceof ConsumedCapacity one) {
          return one.capacityUnits();
        }
        double sum = 0;
        if (consumed instanceof Iterable<?> several) {
          for (Object one : several) {
            sum += ((ConsumedCapacity) one).capacityUnits();
          }
        }
        return sum;
      }
    }
    return 0;
  }

  /** What a read found, and what it consumed. */
  String ofRead() {
    String read = items == 1 ? "1 item" : items + " items";
    return (scanned > items ? read + " of " + scanned : read) + ", " + ofWrite();
  }

  /** What a write consumed. */
  String ofWrite() {
    return (units == Math.rint(units) ? Long.toString((long) units) : Double.toString(units))
        + (units == 1 ? " unit" : " units");
  }
}
