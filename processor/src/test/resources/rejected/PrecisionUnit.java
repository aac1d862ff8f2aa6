package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{at}#{last}")
record Note(
    String owner,
    // ERROR [PrecisionUnit] The component at of record Note has @Precision(DAYS), but the precision of a time in a key is SECONDS, MILLIS, MICROS or NANOS. Write for example @Precision(ChronoUnit.MILLIS)
    @Precision(ChronoUnit.DAYS) Instant at,
    @Precision(ChronoUnit.NANOS) Instant last) {}
