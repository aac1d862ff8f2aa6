package dev.dovetail.examples.audit;

import dev.dovetail.lambda.streams.Archive;
import dev.dovetail.lambda.streams.ArchiveFunction;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Keeps changes with what the item was before and after. */
final class KeepOrders extends ArchiveFunction {
  KeepOrders(Archive archive) {
    super(archive, StreamViewType.NEW_AND_OLD_IMAGES);
  }
}
