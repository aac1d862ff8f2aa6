package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@ComposedIndex(name = "byTitle", pk = "TITLE#{title}")
record Note(
    @MaxBytes(100) String owner,
    @MaxBytes(10) String id,
    @MaxBytes(20) String title,
    // ERROR [MaxBytesNoFacet] The component text of record Note has @MaxBytes, which bounds the size of a facet, but no key template of the record names {text}. Remove it.
    @MaxBytes(20) String text,
    Part part) {}

record Part(
    // ERROR [MaxBytesNoFacet] The component name of record Part has @MaxBytes, which bounds
    @MaxBytes(20) String name) {}
