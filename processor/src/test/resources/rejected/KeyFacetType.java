package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

@Entity(
    type = "NOTE",
    pk = "USER#{owner}",
    // ERROR [KeyFacetType] The key template "NOTE#{lasts}#{maybe}#{none}" names {lasts}, which is of type Duration.
    // ERROR [KeyFacetType] The key template "NOTE#{lasts}#{maybe}#{none}" names {maybe}, which is of type Optional<String>.
    // ERROR [KeyFacetType] The key template "NOTE#{lasts}#{maybe}#{none}" names {none}, which is of type @Nullable String.
    sk = "NOTE#{lasts}#{maybe}#{none}")
record Note(
    String owner,
    Duration lasts,
    Optional<String> maybe,
    @org.jspecify.annotations.Nullable String none) {}
