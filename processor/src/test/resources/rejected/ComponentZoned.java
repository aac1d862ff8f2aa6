package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
record Note(
    String owner,
    String id,
    // ERROR [ComponentZoned] The component zoned of record Note is of type ZonedDateTime, but one point in time has many texts
    ZonedDateTime zoned,
    // ERROR [ComponentZoned] The component offset of record Note is of type Optional<OffsetDateTime>, but one point in time
    Optional<OffsetDateTime> offset,
    // ERROR [ComponentType] The component local of record Note is of type LocalDateTime, which can't be stored.
    LocalDateTime local) {}
