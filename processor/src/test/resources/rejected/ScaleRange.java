package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{low}#{high}#{fit}#{most}")
record Note(
    String owner,
    // ERROR [ScaleRange] The component low of record Note has @Scale(-1), but a number of a key has 38 digits. Write a scale from 0 to 38.
    @Scale(-1) BigDecimal low,
    // ERROR [ScaleRange] The component high of record Note has @Scale(39), but a number of a key has 38 digits. Write a scale from 0 to 38.
    @Scale(39) BigDecimal high,
    @Scale(0) BigDecimal fit,
    @Scale(38) BigDecimal most) {}
