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
  // ERROR [CreateIncomplete] The method create(String owner) does not have the parameter text, which a new Note needs. Add: String text
  @Create Note create(String owner);
}

@SingleTable
interface AppTable {
  Notes notes();
}
