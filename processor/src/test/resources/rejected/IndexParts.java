package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
// ERROR [IndexParts] The index "byAll" of entity Note has 4 partition and 0 sort components.
@Index(name = "byAll", pk = {"owner", "id", "text", "title"})
record Note(String owner, String id, String text, String title) {}
