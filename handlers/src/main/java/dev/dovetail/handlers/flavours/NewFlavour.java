package dev.dovetail.handlers.flavours;

import dev.dovetail.lambda.JsonRecord;
import dev.dovetail.lambda.Size;

/**
 * What a client says of a new flavour.
 *
 * @param name what it is called
 */
@JsonRecord
record NewFlavour(@Size(min = 1, max = 100) String name) {}
