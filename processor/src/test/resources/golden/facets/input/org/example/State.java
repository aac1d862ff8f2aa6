package org.example;

import dev.dovetail.Code;

enum State {
  @Code("o")
  OPEN,
  @Code("in work")
  STARTED,
  DONE
}
