package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
// ERROR [IndexName] The name of an index is "by owner", but must be
@Index(name = "by owner", pk = "owner")
record Note(String owner, String id) {}
