package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(
    // ERROR [MaxBytesRange] The component owner of record Note has @MaxBytes(0), but a facet has at least one byte.
    @MaxBytes(0) String owner,
    @MaxBytes(1) String id) {}
