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
  // ERROR [CreateManaged] The parameter version of method create is set by the library. Remove it.
  @Create Note create(String owner, String text, long version);
}

@SingleTable
interface AppTable {
  Notes notes();
}
