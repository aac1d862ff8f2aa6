package dev.dovetail.testkit;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.utils.builder.Buildable;

/** Reads and sets members of requests and answers that many of them have. */
final class RequestMembers {
  static final String CONSUMED = "ConsumedCapacity";
  private static final String RETURN_CONSUMED = "ReturnConsumedCapacity";
  private static final Set<String> WRITES =
      Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

  private RequestMembers() {}

  /** The operation of a request, as DynamoDB calls it. */
  static String api(DynamoDbRequest request) {
    String type = request.getClass().getSimpleName();
    return type.substring(0, type.length() - "Request".length());
  }

  static boolean isWrite(DynamoDbRequest request) {
    return WRITES.contains(api(request));
  }

  /** A member that is a text. */
  static Optional<String> text(DynamoDbRequest request, String member) {
    for (SdkField<?> field : request.sdkFields()) {
      if (field.locationName().equals(member)) {
        return Optional.ofNullable((String) field.getValueOrDefault(request));
      }
    }
    return Optional.empty();
  }

  /** Whether a request may ask what it consumes, and does not. */
  static boolean canAskForUnits(DynamoDbRequest request) {
    return request.sdkFields().stream()
            .anyMatch(field -> field.locationName().equals(RETURN_CONSUMED))
        && text(request, RETURN_CONSUMED).filter(value -> !value.equals("NONE")).isEmpty();
  }

  static DynamoDbRequest askingForUnits(DynamoDbRequest request) {
    return (DynamoDbRequest) with(request.toBuilder(), RETURN_CONSUMED, "TOTAL");
  }

  /** The answer that a request which did not ask gets. */
  static DynamoDbResponse withoutUnits(DynamoDbResponse answer) {
    return (DynamoDbResponse) with(answer.toBuilder(), CONSUMED, null);
  }

  private static Object with(Object builder, String member, @Nullable Object value) {
    for (SdkField<?> field : ((SdkPojo) builder).sdkFields()) {
      if (field.locationName().equals(member)) {
        field.set(builder, value);
      }
    }
    return ((Buildable) builder).build();
  }
}
