package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

// ERROR [EntityTypeEmpty] The type of entity Note is empty, but it is stored with every item. Write for example type = "NOTE"
@Entity(type = "", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(String owner, String id) {}
