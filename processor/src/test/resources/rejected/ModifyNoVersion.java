package org.example;

import dev.dovetail.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import java.util.function.UnaryOperator;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id, String text) {}

interface Notes {
  // ERROR [ModifyNoVersion] The method modify has @Modify, but Note has no @Version, by which others are seen. Add the component: @Version long version
  @Modify Note modify(String owner, String id, UnaryOperator<Note> change);
}

@SingleTable
interface AppTable {
  Notes notes();
}
