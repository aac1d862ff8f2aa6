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
    // ERROR [FacetAnnotation] The component id of record Note has @Scale, but is of type UUID. It is for components of type BigDecimal: remove it.
    @Scale(2) UUID id,
    // ERROR [FacetAnnotation] The component price of record Note has @Scale, but is of type double. It is for components of type BigDecimal: declare it as BigDecimal price.
    @Scale(2) double price,
    // ERROR [FacetAnnotation] The component on of record Note has @Precision, but is of type LocalDate. It is for components of type Instant: remove it.
    @Precision(ChronoUnit.SECONDS) LocalDate on,
    // ERROR [FacetAnnotation] The component pages of record Note has @Normalized, but is of type int. It is for components of type String: remove it.
    @Normalized int pages,
    // ERROR [FacetAnnotation] The component tags of record Note has @CaseInsensitive, but is of type List<String>. It is for components of type String: remove it.
    @CaseInsensitive List<String> tags,
    Part part) {}

record Part(
    // ERROR [FacetAnnotation] The component count of record Part has @Scale, but is of type long. It is for components of type BigDecimal: remove it.
    @Scale(0) long count) {}
