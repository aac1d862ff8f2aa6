package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

@Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
@ComposedIndex(name = "byTitle", pk = "TITLE#{title}")
@Index(name = "byPrice", pk = "year", sk = "price")
record Note(
    @CaseInsensitive String owner,
    @Normalized String id,
    int year,
    @CaseInsensitive String title,
    // ERROR [FacetAnnotationUnused] The component text of record Note has @Normalized, which says how a facet is written, but no key template of the record names {text}: the attribute keeps the value as it is. Remove it.
    @Normalized String text,
    // ERROR [FacetAnnotationUnused] The component author of record Note has @CaseInsensitive, which
    @CaseInsensitive Optional<String> author,
    // ERROR [FacetAnnotationUnused] The component price of record Note has @Scale, which
    @Scale(2) BigDecimal price,
    // ERROR [FacetAnnotationUnused] The component printed of record Note has @Precision, which
    @Precision(ChronoUnit.MILLIS) Instant printed,
    @CreatedAt @Precision(ChronoUnit.SECONDS) Instant createdAt,
    @UpdatedAt @Precision(ChronoUnit.SECONDS) Instant updatedAt,
    Part part,
    Memo memo) {}

record Part(
    // ERROR [FacetAnnotationUnused] The component weight of record Part has @Scale, which
    @Scale(3) BigDecimal weight) {}

@Entity(type = "MEMO", pk = "USER#{owner}", sk = "MEMO#{id}")
record Memo(@CaseInsensitive String owner, @Normalized String id) {}
