package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(
    String owner,
    String id,
    // ERROR [ComponentNameReserved] The component pk of record Note has the name of an attribute that the library adds to items.
    String pk,
    // ERROR [ComponentNameReserved] The component _hidden of record Note has the name
    String _hidden) {}
