package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

final class Design {
  private enum Colour {
    RED
  }

  private record Inner(String text) {}

  @Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
  record Note(
      String owner,
      String id,
      // ERROR [TypeNotVisible] The type Design.Colour is not visible in package org.example, where the code for Note is written. Make it and the types around it not private.
      Colour colour,
      // ERROR [TypeNotVisible] The type Design.Inner is not visible in package org.example, where the code for Note is written. Make it and the types around it not private.
      List<Inner> inner) {}

  @Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
  // ERROR [TypeNotVisible] The type Design.Memo is not visible in package org.example, where the code for Memo is written. Make it and the types around it not private.
  private record Memo(String owner, String id) {}

  @Entity(type = "PAGE", pk = "USER#{owner}", sk = "PAGE#{id}")
  record Leaf(String owner, String id) {}

  private interface Leaves {
    @Get Optional<Leaf> get(String owner, String id);
  }

  @SingleTable
  interface AppTable {
    // ERROR [TypeNotVisible] The type Design.Leaves is not visible in package org.example, where the code for AppTable is written. Make it and the types around it not private.
    Leaves leaves();
  }
}
