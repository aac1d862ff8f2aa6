package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;

enum Level { LOW, HIGH }

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "{on}#{level}#{other}#{at}#{id}")
record Note(
    @MaxBytes(1) String owner,
    @MaxBytes(10) LocalDate on,
    // ERROR [MaxBytesTooSmall] The component level of record Note has @MaxBytes(2), but its facets (enum(HIGH,LOW)) take at least 3 bytes, so that no key could be written. Write at least @MaxBytes(3), or remove it.
    @MaxBytes(2) Level level,
    @MaxBytes(3) Level other,
    // ERROR [MaxBytesTooSmall] The component at of record Note has @MaxBytes(29), but its facets (instant(nanos)) take at least 30 bytes
    @MaxBytes(29) Instant at,
    // ERROR [MaxBytesTooSmall] The component id of record Note has @MaxBytes(35), but its facets (generated ids) take at least 36 bytes, so that no key could be written. Write at least @MaxBytes(36), or remove it.
    @GeneratedId @MaxBytes(35) String id) {}

@Entity(type = "MEMO", pk = "MEMO#{id}", sk = "MEMO")
record Memo(@GeneratedId @MaxBytes(36) String id) {}
