package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [EntityTypeReserved] The type of entity Note is "_unique", which the items have that hold values with @Unique. Write for example type = "NOTE"
@Entity(type = "_unique", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id) {}
