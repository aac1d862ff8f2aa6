package dev.dovetail.handlers.flavours;

import dev.dovetail.lambda.JsonRecord;
import java.time.Instant;

/**
 * A flavour as callers and subscribers see it.
 *
 * @param id its id
 * @param name what it is called
 * @param createdAt when it was added
 */
@JsonRecord
record FlavourView(String id, String name, Instant createdAt) {
  static FlavourView of(Flavour flavour) {
    return new FlavourView(flavour.id(), flavour.name(), flavour.createdAt());
  }
}
