package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(
    // ERROR [NormalizedTwice] The component owner of record Note has @Normalized and @CaseInsensitive, which normalises as well. Remove @Normalized.
    @Normalized @CaseInsensitive String owner,
    @Normalized String id) {}
