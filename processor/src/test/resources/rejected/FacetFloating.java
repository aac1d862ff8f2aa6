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
    // ERROR [FacetFloating] The key template "NOTE#{score}#{share}" names {score}, which is of type double: equal numbers must have equal keys
    // ERROR [FacetFloating] The key template "NOTE#{score}#{share}" names {share}, which is of type Float: equal numbers must have equal keys
    sk = "NOTE#{score}#{share}")
record Note(String owner, double score, Float share) {}
