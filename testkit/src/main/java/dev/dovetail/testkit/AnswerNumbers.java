package dev.dovetail.testkit;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/**
 * What an answer counts.
 *
 * @param items how many items it has
 * @param scanned how many the engine looked at
 * @param units what it consumed
 */
record AnswerNumbers(int items, int scanned, double units) {
  static final AnswerNumbers NONE = new AnswerNumbers(0, 0, 0);

  static AnswerNumbers of(DynamoDbResponse answer) {
    double units = units(answer);
    if (answer instanceof QueryResponse query) {
      return new AnswerNumbers(query.count(), query.scannedCount(), units);
    } else if (answer instanceof ScanResponse scan) {
      return new AnswerNumbers(scan.count(), scan.scannedCount(), units);
    } else if (answer instanceof GetItemResponse get) {
      return new AnswerNumbers(get.hasItem() ? 1 : 0, 0, units);
    } else if (answer instanceof BatchGetItemResponse batch) {
      int items = batch.responses().values().stream().mapToInt(java.util.List::size).sum();
      return new AnswerNumbers(items, 0, units);
    } else if (answer instanceof TransactGetItemsResponse transaction) {
      long items = transaction.responses().stream().filter(one -> one.hasItem()).count();
      return new AnswerNumbers((int) items, 0, units);
    }
    return new AnswerNumbers(0, 0, units);
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

  @Override
  public String toString() {
    String read = items == 1 ? "1 item" : items + " items";
    return (scanned > items ? read + " of " + scanned : read)
        + ", "
        + (units == Math.rint(units) ? Long.toString((long) units) : Double.toString(units))
        + (units == 1 ? " unit" : " units");
  }
}
