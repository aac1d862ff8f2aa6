package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@Index(name = "byOwner", pk = "owner")
@Index(name = "byOwner", pk = "id")
// Javac has no position for one of several annotations of a type.
// ERROR [IndexRepeated] The entity Note has two indexes of the name "byOwner". Give each a name of its own.
record Note(String owner, String id) {}
