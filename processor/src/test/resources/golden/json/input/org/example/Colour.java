package org.example;

import dev.dovetail.Code;

enum Colour {
  @Code("R")
  RED,
  @Code("G")
  GREEN
}
