package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byText", pk = "text", sk = {"owner", "id"})
record Note(String owner, @GeneratedId String id, String text, @CreatedAt Instant createdAt, @Version long version) {}

interface Notes {
  // ERROR [UpdateNothing] The method touch has @Update, but no parameter to set. Add one that is neither part of the key nor set by the library: text.
  @Update Note touch(String owner, String id);
}

@SingleTable
interface AppTable {
  Notes notes();
}
