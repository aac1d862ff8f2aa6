package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byOwner", pk = "owner")
// ERROR [IndexRepeated] The entity Note has two indexes of the name "byOwner". Give each a name of its own.
@Index(name = "byOwner", pk = "id")
record Note(String owner, String id) {}
