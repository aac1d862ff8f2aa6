package dev.dovetail.examples.json;

import dev.dovetail.Code;

enum Shipping {
  @Code("std")
  STANDARD,
  @Code("exp")
  EXPRESS,
  PICKUP
}
