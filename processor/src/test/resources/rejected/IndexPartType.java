package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
// ERROR [IndexPartType] The index "byDone" names "done", which is of type boolean.
@Index(name = "byDone", pk = "done")
record Note(String owner, String id, boolean done) {}
