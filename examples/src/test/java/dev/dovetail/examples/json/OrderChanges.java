package dev.dovetail.examples.json;

import dev.dovetail.lambda.JsonRecord;
import dev.dovetail.lambda.Patch;
import dev.dovetail.lambda.Size;
import java.util.Optional;

@JsonRecord
record OrderChanges(
    Optional<Shipping> shipping,
    @Size(max = 500) Patch<String> giftNote,
    Patch<Delivery> delivery) {}
